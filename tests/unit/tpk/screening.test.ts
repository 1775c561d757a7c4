import { describe, expect, it } from 'vitest'
import type { Answers, Stage, StageFacts } from '@/lib/tpk/care'
import { QUESTIONNAIRES } from '@/lib/tpk/questions/all'
import { adviceOf, bodyMassIndex, type Screened, screen } from '@/lib/tpk/screening'
import type { ScreeningChanges } from '@/lib/tpk/screening-set'
import { SHIPPED_SCREENING, screeningOf } from '@/lib/tpk/screening-sets'

const WOMAN: Screened = { sex: 'P', bornOn: '1998-03-10', visitedOn: '2026-07-14' }
const CHILD: Screened = { sex: 'L', bornOn: '2025-09-01', visitedOn: '2026-07-14' }

interface Case {
  stage: Stage
  answers?: Answers
  facts?: StageFacts
  person?: Partial<Screened>
  own?: ScreeningChanges | null
}
const judge = ({ stage, answers = {}, facts = {}, person = {}, own = null }: Case) =>
  screen(stage, answers, facts, { ...(stage === 'anak' ? CHILD : WOMAN), ...person }, { screening: own })
const verdict = (mark: string, one: Case) => judge(one).marks.find((found) => found.mark === mark)?.verdict

describe('each threshold on both sides of its boundary', () => {
  it.each<[string, Stage, Answers, string]>([
    ['lila', 'hamil', { lila: 23.4 }, 'kurang'],
    ['lila', 'hamil', { lila: 23.5 }, 'ideal'],
    ['lila', 'catin', { lila: 23.4 }, 'kurang'],
    ['lila', 'catin', { lila: 23.5 }, 'ideal'],
    ['hb', 'hamil', { hb: 6.9 }, 'berat'],
    ['hb', 'hamil', { hb: 7 }, 'sedang'],
    ['hb', 'hamil', { hb: 9.9 }, 'sedang'],
    ['hb', 'hamil', { hb: 10 }, 'ringan'],
    ['hb', 'hamil', { hb: 10.9 }, 'ringan'],
    ['hb', 'hamil', { hb: 11 }, 'ideal'],
    ['hb_catin', 'catin', { hb: 11.9 }, 'kurang'],
    ['hb_catin', 'catin', { hb: 12 }, 'ideal'],
    ['tinggi', 'hamil', { tb: 144.9 }, 'kurang'],
    ['tinggi', 'hamil', { tb: 145 }, 'ideal'],
    ['anak_banyak', 'hamil', { anak: 2 }, 'ideal'],
    ['anak_banyak', 'hamil', { anak: 3 }, 'banyak'],
    ['tensi', 'hamil', { diastolik: 90 }, 'ideal'],
    ['tensi', 'hamil', { diastolik: 91 }, 'tinggi'],
    ['gds', 'hamil', { gds: 94 }, 'rendah'],
    ['gds', 'hamil', { gds: 95 }, 'ideal'],
    ['gds', 'hamil', { gds: 200 }, 'ideal'],
    ['gds', 'hamil', { gds: 201 }, 'tinggi'],
    ['imt', 'catin', { bb: 41.5, tb: 150 }, 'kurus'],
    ['imt', 'catin', { bb: 41.7, tb: 150 }, 'ideal'],
    ['imt', 'catin', { bb: 56.1, tb: 150 }, 'ideal'],
    ['imt', 'catin', { bb: 56.3, tb: 150 }, 'gemuk'],
    ['imt', 'catin', { bb: 67.3, tb: 150 }, 'gemuk'],
    ['imt', 'catin', { bb: 67.5, tb: 150 }, 'obesitas'],
    ['imt', 'hamil', { bb: 70, bb_awal: 50, tb: 150 }, 'ideal'],
    ['lahir_minggu', 'anak', { lahir_minggu: 36 }, 'kurang'],
    ['lahir_minggu', 'anak', { lahir_minggu: 37 }, 'ideal'],
    ['lahir_minggu', 'anak', { lahir_minggu: 42 }, 'ideal'],
    ['lahir_minggu', 'anak', { lahir_minggu: 43 }, 'lebih'],
    ['lahir_bb', 'anak', { lahir_bb: 2499 }, 'kurang'],
    ['lahir_bb', 'anak', { lahir_bb: 2500 }, 'ideal'],
    ['lahir_bb', 'anak', { lahir_bb: 3900 }, 'ideal'],
    ['lahir_bb', 'anak', { lahir_bb: 3901 }, 'lebih'],
    ['lahir_pb', 'anak', { lahir_pb: 47.9 }, 'kurang'],
    ['lahir_pb', 'anak', { lahir_pb: 48 }, 'ideal'],
    ['kb', 'pascasalin', { kb: false }, 'belum'],
    ['kb', 'pascasalin', { kb: true, kb_cara: 'suntik' }, 'bukan_mkjp'],
    ['kb', 'pascasalin', { kb: true, kb_cara: 'iud' }, 'ideal'],
    ['komplikasi', 'pascasalin', { komplikasi: false }, 'ideal'],
    ['komplikasi', 'pascasalin', { komplikasi: true, komplikasi_jenis: ['payudara', 'demam'] }, 'bahaya'],
    ['komplikasi', 'pascasalin', { komplikasi: true, komplikasi_jenis: ['payudara'] }, 'ada'],
    ['komplikasi', 'pascasalin', { komplikasi: true }, 'ada'],
    ['air', 'hamil', { air: 'mata_air_terlindung' }, 'ideal'],
    ['air', 'hamil', { air: 'sumur_terbuka' }, 'tidak_layak'],
    ['jamban', 'hamil', { jamban: 'bersama' }, 'ideal'],
    ['jamban', 'hamil', { jamban: 'tanpa_septik' }, 'tidak_layak'],
    ['rokok', 'hamil', { merokok: false, terpapar_rokok: true }, 'ya'],
    ['rokok', 'hamil', { merokok: false, terpapar_rokok: false }, 'ideal'],
  ])('%s of %s with %j is %s', (mark, stage, answers, expected) =>
    expect(verdict(mark, { stage, answers })).toBe(expected),
  )

  it.each<[string, string]>([
    ['2006-07-15', 'terlalu_muda'],
    ['2006-07-14', 'ideal'],
    ['1990-07-15', 'ideal'],
    ['1990-07-14', 'terlalu_tua'],
  ])('age is that of the day of the visit: born %s is %s', (bornOn, expected) =>
    expect(verdict('umur', { stage: 'hamil', person: { bornOn } })).toBe(expected),
  )

  it.each<[string, string]>([
    ['2022-07-15', 'dekat'],
    ['2022-07-14', 'ideal'],
  ])('the youngest child, born %s: %s', (lastBirthOn, expected) =>
    expect(verdict('jarak_anak', { stage: 'hamil', facts: { lastBirthOn } })).toBe(expected),
  )

  it.each<[string, number | null, string | undefined]>([
    ['pb_u', -201, 'kurang'],
    ['pb_u', -200, 'ideal'],
    ['pb_u', -300, 'kurang'],
    ['pb_u', -301, 'sangat'],
    ['pb_u', null, undefined],
  ])('%s at %s hundredths: %s', (mark, zlen, expected) => {
    const growth = { zlen, zwei: 0, zwfl: 0, gain: 'N', oedema: false }
    expect(verdict(mark, { stage: 'anak', person: { growth } })).toBe(expected)
  })
})

describe('body mass index', () => {
  it('squares the height; an exclusive or, as in Elsimil v1, would give another number', () => {
    expect(bodyMassIndex(50, 150)).toBe(22.2)
    expect(bodyMassIndex(45, 160)).toBe(17.6)
  })
  it('is unknown without weight or height, and for a height of 0', () => {
    expect(bodyMassIndex(50, undefined)).toBeNull()
    expect(bodyMassIndex(null, 150)).toBeNull()
    expect(bodyMassIndex(50, 0)).toBeNull()
  })
})

describe('the colour', () => {
  const well: Answers = { lila: 25, hb: 12, hb_diperiksa: true, merokok: false, terpapar_rokok: false }

  it('is green when what matters was looked at and nothing was found', () =>
    expect(judge({ stage: 'hamil', answers: well })).toMatchObject({ risk: 'hijau', codes: [] }))
  it('is red with the codes of what was found', () =>
    expect(judge({ stage: 'hamil', answers: { ...well, hb: 8, air: 'hujan' } })).toMatchObject({
      risk: 'merah',
      codes: ['hb', 'air'],
      urgency: 'biasa',
    }))
  it('is open when only the house was looked at', () =>
    expect(judge({ stage: 'hamil', answers: { air: 'ledeng' }, person: { bornOn: null } })).toMatchObject({
      risk: '',
      missing: ['lila', 'hb', 'imt'],
    }))
  it('leaves marks that are only noted out of it', () =>
    expect(judge({ stage: 'hamil', answers: { ...well, kembar: true } })).toMatchObject({ risk: 'hijau', codes: [] }))
  it('does not ask a groom for his arm, and only notes his age', () => {
    const groom = judge({
      stage: 'catin',
      answers: { lila: 20, bb: 60, tb: 170 },
      person: { sex: 'L', bornOn: '2004-01-01' },
    })
    expect(groom.marks.map(({ mark }) => mark)).toEqual(['umur_pria', 'imt'])
    expect(groom.risk).toBe('hijau')
  })
  it('tells the most urgent advice first', () => {
    const words = adviceOf(judge({ stage: 'hamil', answers: { air: 'hujan', hb: 6 } }))
    expect(words[0]).toMatch(/^Hb sangat rendah\. Bawa ke Puskesmas/)
    expect(words).toHaveLength(2)
  })
  it('asks for Puskesmas when weight does not rise, and keeps quiet at a first weighing', () => {
    const growth = (gain: string) => ({ zlen: 0, zwei: 0, zwfl: 0, gain, oedema: false })
    expect(judge({ stage: 'anak', person: { growth: growth('T') } })).toMatchObject({
      codes: ['bb_naik'],
      urgency: 'biasa',
    })
    expect(verdict('bb_naik', { stage: 'anak', person: { growth: growth('B') } })).toBeUndefined()
    expect(verdict('bb_naik', { stage: 'anak', person: { growth: growth('N') } })).toBe('ideal')
  })
})

describe("an office's own set", () => {
  const own = (changes: ScreeningChanges['changes']): ScreeningChanges => ({
    edition: 'dinas-2026',
    name: 'Kesepakatan 2026',
    validFrom: '2026-01-01',
    source: 'SE Dinas 1/2026',
    changes,
  })
  it.each<[number, number, string]>([
    [11, 10.9, 'kurang'],
    [11, 11, 'ideal'],
    [11.5, 11.4, 'kurang'],
    [11.5, 11.5, 'ideal'],
  ])('judges Hb of catin by %s: %s is %s', (batas, hb, expected) =>
    expect(
      verdict('hb_catin', { stage: 'catin', answers: { hb }, own: own({ hb_catin: { limits: { batas } } }) }),
    ).toBe(expected),
  )
  it('judges the youngest child by two years', () => {
    const changed = own({ jarak_anak: { limits: { batas: 2 } } })
    expect(verdict('jarak_anak', { stage: 'hamil', facts: { lastBirthOn: '2024-07-15' }, own: changed })).toBe('dekat')
    expect(verdict('jarak_anak', { stage: 'hamil', facts: { lastBirthOn: '2024-07-14' }, own: changed })).toBe('ideal')
  })
  it('stands on the office’s own source', () => {
    const { thresholds } = screeningOf(own({ hb_catin: { limits: { batas: 11 } } }))
    expect(thresholds.find(({ mark }) => mark === 'hb_catin')).toMatchObject({
      source: 'SE Dinas 1/2026',
      certainty: 'sure',
    })
    expect(thresholds.find(({ mark }) => mark === 'hb')).toMatchObject({
      certainty: 'sure',
      source: 'SIPENTING (BKKBN Jawa Barat)',
    })
  })
  it('names itself in each mark, and can note or leave out', () => {
    const noted = judge({ stage: 'pascasalin', answers: { kb: false }, own: own({ kb: { effect: 'perhatian' } }) })
    expect(noted.marks).toEqual([
      expect.objectContaining({ mark: 'kb', set: 'dinas-2026', risk: false, verdict: 'belum' }),
    ])
    expect(
      verdict('kb', { stage: 'pascasalin', answers: { kb: false }, own: own({ kb: { effect: 'mati' } }) }),
    ).toBeUndefined()
  })
})

describe('the shipped set', () => {
  it('names each mark once, with a source', () => {
    const marks = SHIPPED_SCREENING.thresholds.map(({ mark }) => mark)
    expect(new Set(marks).size).toBe(marks.length)
    expect(SHIPPED_SCREENING.thresholds.filter(({ source }) => source.length < 5)).toEqual([])
  })
  it('never diagnoses in what a kader is told to say', () => {
    const said = SHIPPED_SCREENING.thresholds.flatMap(({ bands }) =>
      bands.map(({ label, words }) => `${label}. ${words}`),
    )
    expect(
      said.filter((words) =>
        /anemia|KEK|gizi buruk|gizi kurang|preeklam|hipertensi|menderita|didiagnosis/i.test(words),
      ),
    ).toEqual([])
  })
  it('gives every band a limit that exists', () => {
    const lost = SHIPPED_SCREENING.thresholds.flatMap(({ mark, limits, bands }) =>
      bands.flatMap(({ when }) => {
        const name =
          'below' in when ? when.below : 'above' in when ? when.above : 'atLeast' in when ? when.atLeast : null
        return name === null || limits.some((limit) => limit.name === name) ? [] : [`${mark}.${name}`]
      }),
    )
    expect(lost).toEqual([])
  })
  it('asks what it reads', () => {
    const codes = new Set(QUESTIONNAIRES.flatMap(({ questions }) => questions.map(({ code }) => code)))
    const derived = ['umur', 'umur_pria', 'imt', 'jarak_anak', 'rokok', 'bb_naik', 'pb_u', 'bb_pb', 'bb_u', 'edema']
    expect(
      SHIPPED_SCREENING.thresholds.filter(({ mark, question }) => !derived.includes(mark) && !codes.has(question)),
    ).toEqual([])
  })
})
