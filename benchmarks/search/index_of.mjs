// Opens an index folder in Node, as a page would, and counts what is read.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import vm from "node:vm"
import { brotliCompressSync } from "node:zlib"

export function open(Engine, folder) {
  const sizes = new Map()
  const read = []
  const engine = new Engine(async (name) => {
    const text = readFileSync(join(folder, `${name}.js`), "utf8")
    read.push(name)
    vm.runInNewContext(text, { soTay: { shelve: (...values) => engine.shelf.put(...structuredClone(values)) } })
  })
  const bytes = (name) => {
    if (!sizes.has(name)) sizes.set(name, brotliCompressSync(readFileSync(join(folder, `${name}.js`))).length)
    return sizes.get(name)
  }
  return { engine, read, bytes }
}
