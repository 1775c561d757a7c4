import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { freePort } from '../database/processes'
import { sentenceOf } from '../setup/problem'
import { buildPages, generateClient } from '../start/build'
import { fromTool, isGreen, lastLine, type Outcome } from './summary'
import { checkImports, checkPromises, checkStyle, checkTypes, runPlaywright, runVitest } from './tools'

const CHROMIUM = '/usr/bin/chromium'

/** Everything, in the order in which a mistake is cheapest to find. Nothing is skipped because something before it failed. */
export async function testEverything(): Promise<boolean> {
  delete process.env.DATABASE_URL
  const outcomes: Outcome[] = []
  outcomes.push(await attempt('generate', generateClient))
  outcomes.push(...(await Promise.all([checkStyle(), checkTypes()])))
  outcomes.push(...(await Promise.all([checkPromises(), checkImports()])))
  outcomes.push(await runVitest('unit'), await runVitest('integration'))
  const build = await attempt('build', buildPages)
  outcomes.push(build, build.failed ? fromTool('e2e', 1) : await testPages())

  console.log()
  for (const { name, passed, failed } of outcomes)
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`)
  console.log(lastLine(outcomes))
  return isGreen(outcomes)
}

async function testPages(): Promise<Outcome> {
  if (!existsSync(CHROMIUM) && process.getuid?.() === 0) {
    spawnSync('sh', ['-c', 'apt-get install -y chromium || { apt-get update && apt-get install -y chromium; }'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const data = resolve('.lini-e2e')
  rmSync(data, { recursive: true, force: true })
  return runPlaywright({ LINI_DATA: data, PORT: String(await freePort()), CI: '1' })
}

async function attempt(name: string, work: () => Promise<unknown>): Promise<Outcome> {
  const from = Date.now()
  try {
    await work()
    console.log(`✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
    return fromTool(name, 0)
  } catch (error) {
    console.log(`✗ ${name}: ${sentenceOf(error)}`)
    return fromTool(name, 1)
  }
}
