import { describe, expect, it } from 'vitest'
import { fromPlaywright, fromTool, fromVitest, isGreen, lastLine } from '@/scripts/test/summary'

const good = { status: 'passed', assertionResults: [{}] }
const bad = { status: 'failed', assertionResults: [{}] }
const unread = { status: 'failed', assertionResults: [] }

describe('the count at the end of npm test', () => {
  it('adds every kind of check into one line', () => {
    const outcomes = [
      fromTool('lint', 0),
      fromTool('types', 2),
      fromVitest('unit', { numPassedTests: 40, numFailedTests: 2, testResults: [good, bad] }, 1),
      fromPlaywright('e2e', { stats: { expected: 7, unexpected: 1, flaky: 0 }, errors: [] }, 1),
    ]
    expect(lastLine(outcomes)).toBe('48 passed, 4 failed')
    expect(isGreen(outcomes)).toBe(false)
  })

  it.each([
    ['a tool that found something', fromTool('lint', 1)],
    ['a tool that was killed', fromTool('build', null)],
    ['a failed test', fromVitest('unit', { numPassedTests: 9, numFailedTests: 1, testResults: [bad] }, 1)],
    [
      'a test file that could not be read',
      fromVitest('unit', { numPassedTests: 9, numFailedTests: 0, testResults: [unread] }, 1),
    ],
    [
      'an error outside every test',
      fromVitest('unit', { numPassedTests: 9, numFailedTests: 0, testResults: [good] }, 1),
    ],
    ['a run that left no report', fromVitest('unit', null, null)],
    [
      'a page test that failed',
      fromPlaywright('e2e', { stats: { expected: 3, unexpected: 1, flaky: 0 }, errors: [] }, 1),
    ],
    [
      'a page test that passed only the second time',
      fromPlaywright('e2e', { stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] }, 0),
    ],
    [
      'pages that could not be served',
      fromPlaywright('e2e', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1),
    ],
  ])('is red after %s', (_what, outcome) => {
    expect(outcome.failed).toBe(1)
    expect(isGreen([fromTool('lint', 0), outcome])).toBe(false)
  })

  it('is not green when nothing ran', () => {
    expect(isGreen([])).toBe(false)
    expect(isGreen([fromVitest('unit', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)])).toBe(false)
  })

  it('is green when all passed', () => {
    const outcomes = [
      fromTool('lint', 0),
      fromVitest('unit', { numPassedTests: 9, numFailedTests: 0, testResults: [good] }, 0),
    ]
    expect(isGreen(outcomes)).toBe(true)
    expect(lastLine(outcomes)).toBe('10 passed, 0 failed')
  })
})
