/** The part of ts-fsrs that review asks for. */
import { createEmptyCard, fsrs, generatorParameters } from "ts-fsrs"

Object.assign(window, { FSRS: { createEmptyCard, fsrs, generatorParameters } })
