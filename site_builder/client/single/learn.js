/** All the scripts of learning as one: in a single file nothing is gained by having them apart. */
import "../quiz/main.js"
import "../course/main.js"
import "../trial/main.js"
import "../review/main.js"
