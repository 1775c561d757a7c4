import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesOf } from '@/lib/growth/classes'
import { columnsOf, HeadProblem, RESULT_HEADS } from '@/lib/growth/file/columns'
import { addTo, FileJudge, noPrevalence } from '@/lib/growth/file/judge-file'
import { INDICES, type Measures } from '@/lib/growth/growth'
import { DAYS_OF_MONTH, judge } from '@/lib/growth/judge'
import { childRows, HEAD } from '@/scripts/bench/children'

const FULL = HEAD.trim()

/** Judges a text given in pieces of so many bytes. */
function run(text: string | Uint8Array, piece = 1 << 16) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const judged = new FileJudge()
  const decoder = new TextDecoder()
  let out = ''
  for (let at = 0; at < bytes.length; at += piece)
    out += decoder.decode(judged.push(bytes.subarray(at, at + piece)), { stream: true })
  out += decoder.decode(judged.end())
  const [head, ...rows] = out.trimEnd().split('\n')
  return { out, head: head!, rows, summary: judged.summary() }
}

/** The cells a row must get, told once more from `judge` and `classesOf`. */
function expected(measures: Measures, point = '.'): string[] {
  const judged = judge(measures)
  const classes = classesOf(judged, measures.ageDays, measures.oedema)
  return [
    ...INDICES.map((index) => (judged[index] === null ? '' : (judged[index] / 100).toFixed(2).replace('.', point))),
    ...INDICES.map((index) => ({ true: '1', false: '0', null: '' })[String(judged.flagged[index])]!),
    judged.corrected === null ? '' : String(Number(judged.corrected.toFixed(4))).replace('.', point),
    ...[classes.bbu, classes.pbu, classes.bbpb, classes.imtu].map((found) => found?.label ?? ''),
  ]
}
const none: Measures = {
  sex: '',
  ageDays: null,
  weightKg: null,
  lengthCm: null,
  measure: '',
  oedema: null,
  headCm: null,
  muacCm: null,
}

describe('a file of children', () => {
  it('gets its results behind its own columns, row by row', () => {
    const { head, rows, summary } = run(`${FULL}\nM,300,8.2,70.5,L,n,44.1,13.9\nF,900,11,85.25,L,,,\n`)
    expect(head).toBe(`${FULL},${RESULT_HEADS.join(',')}`)
    const boy: Measures = { ...none, sex: 'L', ageDays: 300, weightKg: 8.2, lengthCm: 70.5, measure: 'L' }
    const girl: Measures = { ...none, sex: 'P', ageDays: 900, weightKg: 11, lengthCm: 85.25, measure: 'L' }
    expect(rows[0]).toBe(
      ['M,300,8.2,70.5,L,n,44.1,13.9', ...expected({ ...boy, oedema: false, headCm: 44.1, muacCm: 13.9 })].join(','),
    )
    expect(rows[1]).toBe(['F,900,11,85.25,L,,,', ...expected(girl)].join(','))
    expect(summary).toMatchObject({ rows: 2, judged: 2, flagged: 0 })
  })

  it('is judged the same as one child at a time, for ten thousand children', () => {
    const lines = [...childRows(10_000, 3)]
    const { rows } = run(HEAD + lines.join('\n'))
    expect(rows).toHaveLength(10_000)
    const number = (cell: string | undefined) => (cell ? Number(cell) : null)
    for (const [at, line] of lines.entries()) {
      const [sex, day, weight, length, measure, oedema, head, muac] = line.split(',')
      const measures: Measures = {
        sex: sex === 'M' ? 'L' : 'P',
        ageDays: number(day),
        weightKg: number(weight),
        lengthCm: number(length),
        measure: measure as 'L' | 'H',
        oedema: oedema === 'y',
        headCm: number(head),
        muacCm: number(muac),
      }
      expect(rows[at]).toBe([line, ...expected(measures)].join(','))
    }
  })

  it('does not depend on where the pieces were cut', () => {
    const text = `\uFEFF${FULL},nama\r\n${[...childRows(40, 5)].map((row, at) => `${row},"Anak ""${at}"",\r\nRT 1 é"`).join('\r\n')}`
    const whole = run(text)
    expect(whole.summary.rows).toBe(40)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (piece) => {
        expect(run(text, piece).out).toBe(whole.out)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['CRLF, a byte order mark and no last end of line', `\uFEFF${FULL}\r\nM,300,8.2,70.5,L,n,44.1,13.9`],
    ['quoted cells', `"sex","age_days",${FULL.slice(13)}\n"M","300","8.2",70.5,"L",n,"44.1",13.9\n`],
    ['spaces and capitals', `Sex, Age_Days ,${FULL.slice(13)}\n m , 300 ,8.2,70.5,l,N,44.1, 13.9 \n`],
    ['blank lines', `${FULL}\n\nM,300,8.2,70.5,L,n,44.1,13.9\n\n`],
  ])('may have %s', (_, text) => {
    const { rows } = run(text)
    const row = rows.find((one) => one.includes('-'))!
    const boy: Measures = { ...none, sex: 'L', ageDays: 300, weightKg: 8.2, lengthCm: 70.5, measure: 'L' }
    expect(row.split(',').slice(8)).toEqual(expected({ ...boy, oedema: false, headCm: 44.1, muacCm: 13.9 }))
  })

  it('keeps semicolons and decimal commas as an Indonesian Excel writes them', () => {
    const { head, rows } = run('jk;umur_bulan;bb;tb;cara_ukur\nP;14;8,4;72,35;telentang\n')
    expect(head.split(';')[5]).toBe('zlen')
    const girl: Measures = {
      ...none,
      sex: 'P',
      ageDays: 14 * DAYS_OF_MONTH,
      weightKg: 8.4,
      lengthCm: 72.35,
      measure: 'L',
    }
    expect(rows[0]!.split(';').slice(5)).toEqual(expected(girl, ','))
  })

  it('takes the age from days, else from months, else from two dates', () => {
    const zwei = (days: number) => (judge({ ...none, sex: 'L', ageDays: days, weightKg: 9 }).zwei! / 100).toFixed(2)
    const ages = run('sex,age_days,age_months,weight_kg\nM,400,1,9\nM,,12.5,9\n')
    expect(ages.rows.map((row) => row.split(',')[5])).toEqual([zwei(400), zwei(12.5 * DAYS_OF_MONTH)])
    const dates = run('sex,tgl_lahir,tgl_ukur,weight_kg\nM,2025-01-31,03/03/2026,9\nM,2025-02-30,2026-01-01,9\n')
    expect(dates.rows[0]!.split(',')[5]).toBe(zwei(396))
    expect(dates.rows[1]!.split(',')[5]).toBe('')
    expect(dates.summary.unreadable).toEqual({ count: 1, lines: [3] })
  })

  it('passes on what cannot be judged and says where it stands', () => {
    const { rows, summary } = run(
      `${FULL}\nX,300,8.2,70.5,L,n,44,13\nM,abc,8.2,70.5,L,n,44,13\nM,NA,-,n/a,,,,\nM,300,1.234,70,L,n,44,13,lebih\nM,300\n`,
    )
    expect(rows).toHaveLength(5)
    expect(rows[0]).toBe(`X,300,8.2,70.5,L,n,44,13,,,,,,,,,,,,,70.5,,,,`)
    expect(rows[4]!.split(',')).toHaveLength(8 + RESULT_HEADS.length)
    expect(summary.unreadable).toEqual({ count: 2, lines: [2, 3] })
    expect(summary.ragged).toEqual({ count: 1, lines: [5] })
  })

  it('writes what is far beyond every table', () => {
    const { rows } = run(`${FULL}\nM,1000,900,87,H,n,90,60\nM,1000,0.1,0.87,L,n,1,1\n`)
    const heavy: Measures = { ...none, sex: 'L', ageDays: 1000, weightKg: 900, lengthCm: 87, measure: 'H' }
    expect(rows[0]!.split(',').slice(8)).toEqual(expected({ ...heavy, oedema: false, headCm: 90, muacCm: 60 }))
    const tiny: Measures = { ...none, sex: 'L', ageDays: 1000, weightKg: 0.1, lengthCm: 0.87, measure: 'L' }
    expect(rows[1]!.split(',').slice(8)).toEqual(expected({ ...tiny, oedema: false, headCm: 1, muacCm: 1 }))
  })

  it('stops at a quotation mark that nobody closes', () => {
    expect(() => run(`${FULL}\nM,300,8.2,70.5,L,n,44,"13\nM,1,2,3,4,5,6,7\n`)).toThrow('baris 2 tidak pernah ditutup')
  })

  it('adds prevalences by the rules: oedema below -3, the implausible left out', () => {
    const prevalence = noPrevalence()
    const judged = new FileJudge((row, scores) => addTo(prevalence, row, scores))
    const lines = ['M,1000,9,82,H,n,,', 'M,1000,13,92,H,y,,', 'M,1000,13,60,H,n,,', 'M,1000,13,92,H,n,,']
    judged.push(new TextEncoder().encode(`${FULL}\n${lines.join('\n')}\n`))
    judged.end()
    expect(prevalence.stunted).toEqual({ count: 1, of: 3 })
    expect(prevalence.severelyWasted).toEqual({ count: 1, of: 3 })
  })
})

describe('heads', () => {
  it.each([
    ['age_days,weight_kg', 'sex (M atau F)'],
    ['sex,weight_kg', 'age_days atau age_months'],
    ['sex,age_days,measure', 'weight_kg'],
    ['sex,age_days,weight_kg,berat', '"weight_kg" dan "berat" berisi hal yang sama'],
    ['sex,age_days,weight_kg,zlen', 'sudah pernah dihitung'],
    ['', 'kosong'],
  ])('"%s" are refused: %s', (heads, words) => {
    expect(() => run(`${heads}\n1,2,3\n`)).toThrow(HeadProblem)
    expect(() => run(`${heads}\n1,2,3\n`)).toThrow(words)
  })

  it('may be any order, with others between', () => {
    expect(columnsOf(['Nama', 'LiLA (cm)', 'Jenis Kelamin', 'Umur (bulan)', 'Catatan'])).toEqual([
      null,
      'muac',
      'sex',
      'ageMonths',
      null,
    ])
  })
})
