/** How many checks of one kind passed and failed. */
export interface Outcome {
  name: string
  passed: number
  failed: number
}

/** The parts of Vitest's JSON report that count. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** The parts of Playwright's JSON report that count. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

/** One tool that either finds nothing wrong or does: lint, types, build. */
export function fromTool(name: string, status: number | null): Outcome {
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
}

/** Counts a Vitest run. A file that could not be read holds no failed test but is a failure, and so is a run that broke. */
export function fromVitest(name: string, report: VitestReport | null, status: number | null): Outcome {
  const unread =
    report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0) ?? []
  const failed = (report?.numFailedTests ?? 0) + unread.length
  return { name, passed: report?.numPassedTests ?? 0, failed: atLeastOneWhenBroken(failed, status) }
}

/** Counts a Playwright run. A test that passed only when tried again counts as failed: nobody may rely on it. */
export function fromPlaywright(name: string, report: PlaywrightReport | null, status: number | null): Outcome {
  const failed = (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0) + (report?.errors.length ?? 0)
  return { name, passed: report?.stats.expected ?? 0, failed: atLeastOneWhenBroken(failed, status) }
}

/** The last line of `npm test`, which other programs read. */
export function lastLine(outcomes: Outcome[]): string {
  const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  return `${total('passed')} passed, ${total('failed')} failed`
}

/** Whether everything that ran succeeded and something did run. */
export function isGreen(outcomes: Outcome[]): boolean {
  return outcomes.some(({ passed }) => passed > 0) && outcomes.every(({ failed }) => failed === 0)
}

function atLeastOneWhenBroken(failed: number, status: number | null): number {
  return status === 0 ? failed : Math.max(failed, 1)
}
