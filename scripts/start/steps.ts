const TOTAL = 7

/** Shows one numbered step: what it is, what it says while it goes, what came of it and how long it took. */
export async function step<Result>(
  number: number,
  title: string,
  work: (say: (line: string) => void) => Promise<Result>,
  outcome: (result: Result) => string,
): Promise<Result> {
  const from = Date.now()
  const result = await work((line) => console.log(`      ${line}`))
  console.log(`[${number}/${TOTAL}] ${title}: ${outcome(result)} (${seconds(Date.now() - from)})`)
  return result
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} dtk`
}
