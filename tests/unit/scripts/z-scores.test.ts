import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** The command as an analyst starts it, with a file as its input. */
function zScores(input: string, ...words: string[]): Promise<{ code: number | null; out: string; told: string }> {
  return new Promise((settle) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/lini/run.ts', 'z-scores', ...words],
      { stdio: 'pipe' },
    )
    let [out, told] = ['', '']
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      told += text
    })
    child.on('close', (code) => settle({ code, out, told }))
    child.stdin.end(input)
  })
}

describe('npm run lini -- z-scores', () => {
  it('judges a file from its input to its output, tells on stderr, and ends with 0', async () => {
    const { code, out, told } = await zScores('sex,age_days,length_height_cm,measure\nM,987,72.86,L\n')
    expect(code).toBe(0)
    expect(out.split('\n')[1]).toMatch(/^M,987,72\.86,L,-6\.09,,,,,,1,,,,,,72\.16,,Sangat pendek,,$/)
    expect(told).toContain('1 anak; 1 dapat dihitung; 1 (100,0%) di luar batas wajar')
  })

  it('gives only the counts with --json', async () => {
    const { code, out } = await zScores('sex,age_days,length_height_cm,measure\nM,987,82,H\n', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ rows: 1, flagged: 0, prevalence: { stunted: { count: 1, of: 1 } } })
  })

  it('says what a bad file or a wrong word needs, with 1 and 2', async () => {
    const [bad, wrong] = [await zScores('nama,umur\nA,1\n'), await zScores('', '--cepat')]
    expect([bad.code, wrong.code]).toEqual([1, 2])
    expect(bad.out + wrong.out).toBe('')
    expect(bad.told).toContain('Kolom tidak ditemukan: sex (M atau F)')
    expect(bad.told).toContain('Jalan keluar: Baris pertama harus memuat judul kolom')
    expect(wrong.told).toContain('Pilihan "--cepat" tidak dikenal')
  })
})
