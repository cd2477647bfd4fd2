/** Pages one after the other; what came twice, as it moved meanwhile, stands where it came first, as it came last. */
export function eachOnce<Row extends { readonly id: string }>(pages: readonly (readonly Row[])[]): Row[] {
  return [...new Map(pages.flat().map((row) => [row.id, row])).values()]
}
