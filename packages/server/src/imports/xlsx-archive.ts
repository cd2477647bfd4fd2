export async function isWorkbook(_: unknown): Promise<boolean> {
  return false
}
