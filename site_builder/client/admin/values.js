/**
 * @typedef {string | boolean | number | null | undefined | Value[] | { [key: string]: Value }} Value
 * @typedef {{ name: string, fields?: Field[] }} Kind
 * @typedef {{ name: string, widget: string, default?: Value, fields?: Field[], field?: Field, types?: Kind[], typeKey?: string }} Field
 */

/** @param {Value} value @returns {value is { [key: string]: Value }} */
export const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/** A single value as the files hold it: text, without space around it, as the loader reads it. @param {Value} value */
export const textOf = (value) => String(value ?? "").replace(/\r\n?/g, "\n").trim()

/** Whether nothing was filled in. @param {Value} value @returns {boolean} */
export const isEmpty = (value) =>
  Array.isArray(value)
    ? value.length === 0
    : isMap(value)
      ? Object.values(value).every(isEmpty)
      : value !== false && textOf(value) === ""

/** The fields of what stands in a list or block. @param {Field | undefined} field @param {Value} value @returns {Field[]} */
export function fieldsWithin(field, value) {
  if (field?.types && isMap(value)) {
    const key = field.typeKey ?? "type"
    const own = field.types.find((kind) => kind.name === value[key])?.fields ?? []
    const head = own.findIndex((one) => one.name === "id") + 1
    return [...own.slice(0, head), { name: key, widget: "string" }, ...own.slice(head)]
  }
  return field?.fields ?? []
}

/** Whether a value that the file does not hold need not be written: it is empty, or what holds anyway. @param {Value} value @param {Field | undefined} field */
export const goesWithoutSaying = (value, field) =>
  isEmpty(value) || (field?.default !== undefined && textOf(value) === textOf(field.default))

/**
 * Whether the file's value and the editor's say the same.
 * @param {Value} old @param {Value} now @param {Field} [field] @returns {boolean}
 */
export function same(old, now, field) {
  if (Array.isArray(old)) {
    return Array.isArray(now) && old.length === now.length
      ? old.every((item, index) => same(item, now[index], itemOf(field)))
      : old.length === 0 && isEmpty(now)
  }
  if (isMap(old)) {
    return isMap(now) ? sameMaps(old, now, fieldsWithin(field, now)) : Object.keys(old).length === 0 && isEmpty(now)
  }
  return !Array.isArray(now) && !isMap(now) && textOf(old) === textOf(now)
}

/** @param {{ [key: string]: Value }} old @param {{ [key: string]: Value }} now @param {Field[]} fields */
export const sameMaps = (old, now, fields) =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].every((key) => {
    const field = fields.find((one) => one.name === key)
    return key in old ? same(old[key], now[key], field) : goesWithoutSaying(now[key], field)
  })

/** The field that describes one item of a list. @param {Field | undefined} field @returns {Field | undefined} */
export const itemOf = (field) => (field?.types || field?.fields ? field : field?.field)
