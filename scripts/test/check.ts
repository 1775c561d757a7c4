import { execFileSync } from 'node:child_process'
import { generateClient } from '../start/build'
import { isGreen, lastLine, type Outcome } from './summary'
import { checkImports, checkPromises, checkStyle, checkTypes, runVitest } from './tools'

/** What each commit must pass: style, types, unit tests, and the integration tests that the work since main touches. */
export async function checkWork(): Promise<boolean> {
  await generateClient()
  const outcomes: Outcome[] = []
  outcomes.push(...(await Promise.all([checkStyle(), checkTypes()])))
  outcomes.push(...(await Promise.all([checkPromises(), checkImports()])))
  outcomes.push(
    await runVitest('unit'),
    await runVitest('integration', ['--changed', sinceMain(), '--passWithNoTests']),
  )
  console.log(lastLine(outcomes))
  return isGreen(outcomes)
}

/** The commit at which this work left main; on main itself, the one before. */
function sinceMain(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const base = git('merge-base', 'HEAD', 'main')
    return base === git('rev-parse', 'HEAD') ? 'HEAD~1' : base
  } catch {
    return 'HEAD'
  }
}
