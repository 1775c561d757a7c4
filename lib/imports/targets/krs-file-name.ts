/** Year and half-year as a file's name tells them: "Verval KRS sem II 2025.xlsx". Null where it does not. */
export function listInFileName(fileName: string): { year: number | null; semester: 1 | 2 | null } {
  const words = fileName
    .toLowerCase()
    .replace(/\.[a-z]{3,4}$/, '')
    .replace(/[_.\-()]+/g, ' ')
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(words)?.[1]
  const half = /\b(?:semester|smt|sem|s)\s*(iii|ii|i|[12])\b/.exec(words)?.[1]
  return {
    year: year ? Number(year) : null,
    semester: half === '2' || half === 'ii' ? 2 : half === '1' || half === 'i' ? 1 : null,
  }
}
