import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '@/scripts/database/processes'

const folder = mkdtempSync(join(tmpdir(), 'lini-uji-mulai-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What npm start says and how it ends. Only for starts that must refuse: one that serves would not end. */
function start(env: Record<string, string>, flags: string[] = []): Promise<{ status: number | null; said: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, ['scripts/start.mjs', ...flags], {
      env: { ...process.env, LINI_DATA: folder, ...env },
    })
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('close', (status) => settle({ status, said: said.trim() }))
  })
}

/** A sentence and a remedy, each on a line of its own, and nothing else: no stack, no code. */
const PLAIN = /^[^\n]+\.\nJalan keluar: [^\n]+\.?$/

describe('npm start refuses in plain words', () => {
  it('a port that another program holds', async () => {
    const squatter = createServer()
    const port = await freePort()
    await new Promise<void>((settle) => squatter.listen(port, settle))
    const { status, said } = await start({ PORT: String(port) })
    squatter.close()

    expect(status).toBe(1)
    expect(said).toMatch(PLAIN)
    expect(said).toContain(`Porta ${port} sedang dipakai program lain.`)
  })

  it.each([
    ['a port that is none', { PORT: 'tiga' }, [], 'PORT berisi "tiga"'],
    ['a data folder that is a file', { LINI_DATA: join(folder, 'berkas') }, [], 'tidak dapat dibaca atau ditulis'],
    ['a word it does not know', {}, ['--conto'], 'Pilihan "--conto" tidak dikenal.'],
    ['an address that is none', { DATABASE_URL: 'lini' }, [], 'DATABASE_URL tidak terbaca'],
  ] as [string, Record<string, string>, string[], string][])('%s', async (_what, env, flags, sentence) => {
    writeFileSync(join(folder, 'berkas'), '')
    const { status, said } = await start({ PORT: String(await freePort()), ...env }, flags)

    expect(status).toBe(1)
    expect(said).toMatch(PLAIN)
    expect(said).toContain(sentence)
  })

  it('a server that does not answer', async () => {
    const address = `postgresql://admin:rahasia@127.0.0.1:${await freePort()}/lini`
    const { status, said } = await start({ PORT: String(await freePort()), DATABASE_URL: address })

    expect(status).toBe(1)
    expect(said).toMatch(PLAIN)
    expect(said).toContain('tidak dapat dihubungi')
    expect(said).not.toContain('rahasia')
  })
})
