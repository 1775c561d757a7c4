import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromPlaywright, fromTool, fromVitest, type Outcome } from './summary'

const BIN = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  eslint: 'node_modules/eslint/bin/eslint.js',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  next: 'node_modules/next/dist/bin/next',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}
type Tool = keyof typeof BIN

/** Format and style. */
export const checkStyle = () => tool('biome', 'biome', ['check', '.', '--diagnostic-level=warn'])

/** What needs types: forgotten promises, rules of hooks. */
export const checkPromises = () => tool('eslint', 'eslint', ['.', '--max-warnings', '0'])

/** Which folder may import which. */
export const checkImports = () =>
  tool('imports', 'depcruise', ['--config', 'scripts/lint/dependency-cruiser.cjs', 'app', 'components', 'lib'])

/** Types of the whole project, the routes' own included. */
export async function checkTypes(): Promise<Outcome> {
  const routes = await tool('types', 'next', ['typegen'])
  return routes.failed ? routes : tool('types', 'tsc', ['--noEmit'])
}

/** One project of the Vitest configuration. */
export async function runVitest(project: 'unit' | 'integration', options: string[] = []): Promise<Outcome> {
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const status = await run(
      'vitest',
      ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters, ...options],
      true,
    )
    return fromVitest(project, read(file), status)
  })
}

/** The pages in Chromium, against the production build that the start script serves. */
export async function runPlaywright(env: Record<string, string>): Promise<Outcome> {
  return withReport(async (file) => {
    const status = await run(
      'playwright',
      ['test', '--config', 'tests/playwright.config.ts', '--pass-with-no-tests', '--reporter=list,json'],
      true,
      { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    )
    return fromPlaywright('e2e', read(file), status)
  })
}

async function tool(name: string, program: Tool, args: string[]): Promise<Outcome> {
  const from = Date.now()
  const outcome = fromTool(name, await run(program, args, false))
  console.log(`${outcome.failed ? '✗' : '✓'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
  return outcome
}

/** Runs a tool; what it says is shown as it goes, or only when it finds something. */
function run(program: Tool, args: string[], live: boolean, env: Record<string, string> = {}): Promise<number | null> {
  return new Promise((settle, fail) => {
    const said: Buffer[] = []
    const child = spawn(process.execPath, [BIN[program], ...args], {
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    })
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.on('error', fail)
    child.on('close', (status) => {
      if (status !== 0) process.stdout.write(Buffer.concat(said))
      settle(status)
    })
  })
}

async function withReport(work: (file: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'lini-laporan-uji-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null
}
