// The figures of the ranking that are weighed at the moment of the query.

/** Results worth less than this share of the best are not shown. */
export const LEAST_SHARE = 0.13

/** Nobody reads further than this; a large site has thousands of sections that hold some word of a query. */
export const MOST_KEPT = 300

/** A section that answers less of the query than this does not answer it. */
export const LEAST_COVERED = 0.22

export const YEAR = /^(19|20)[0-9]{2}$/

/** What each part of the ranking weighs; `benchmarks/search` switches them off one by one. */
export const WEIGHTS = {
  phrase: 1.5,
  unbroken: 0.5,
  title: 0.75,
  coverage: 0.85,
  marks: 1,
  code: 40,
  mention: 3,
  address: 24,
  loneAddress: 8,
  past: 0.72,
  sibling: 0.6,
}
