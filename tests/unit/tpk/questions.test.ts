import { describe, expect, it } from 'vitest'
import type { Answers, Stage } from '@/lib/tpk/care'
import { houseOf, promisedOn, QUESTIONNAIRES, questionsOf } from '@/lib/tpk/questions/all'
import { checkAnswers, isAsked, keptAnswers } from '@/lib/tpk/questions/check'
import type { About } from '@/lib/tpk/questions/question'

const LEAST: Record<Stage, Answers> = {
  catin: { kie: true },
  hamil: { kie: true },
  pascasalin: { kie: true, komplikasi: false, kb: false },
  anak: { kie: false },
}
const about = (over: Partial<About> = {}): About => ({
  sex: 'P',
  ageMonths: null,
  weeks: null,
  on: '2026-07-14',
  ...over,
})
const sentences = (stage: Stage, answers: Answers, who?: Partial<About>) =>
  checkAnswers(stage, 1, { ...LEAST[stage], ...answers }, about(who)).map(
    ({ code, sentence }) => `${code}: ${sentence}`,
  )

describe('the questionnaires', () => {
  it.each(QUESTIONNAIRES)(
    '$stage: each code once, each in a section, each condition on a question of its own',
    (set) => {
      const codes = set.questions.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      const sections = new Set(set.sections.map(({ code }) => code))
      expect(set.questions.filter(({ section }) => !sections.has(section))).toEqual([])
      expect(set.sections.filter(({ code }) => !set.questions.some(({ section }) => section === code))).toEqual([])
      const asked = set.questions.flatMap(({ when = [] }) =>
        when.flatMap((one) => ('answer' in one ? [one.answer] : [])),
      )
      expect(asked.filter((code) => !codes.includes(code))).toEqual([])
    },
  )
  it.each(QUESTIONNAIRES)('$stage: a choice has options, a number a range', ({ questions }) => {
    expect(questions.filter(({ kind, options }) => kind.startsWith('choice') && !options?.length)).toEqual([])
    expect(questions.filter(({ kind, range, unit }) => kind === 'number' && !(range && unit))).toEqual([])
  })
  it.each(Object.keys(LEAST) as Stage[])('%s: the least one can answer is enough', (stage) =>
    expect(sentences(stage, {})).toEqual([]),
  )
})

describe('what is wrong with answers', () => {
  it.each<[Stage, Answers, string]>([
    ['hamil', { lila: 11.9 }, 'lila: LiLA di bawah 12 cm tidak mungkin. Periksa angka dan satuannya.'],
    ['hamil', { lila: 60.1 }, 'lila: LiLA di atas 60 cm tidak mungkin. Periksa angka dan satuannya.'],
    [
      'hamil',
      { tb: 1.54 },
      'tb: Tinggi badan orang dewasa di bawah 100 cm tidak mungkin. Periksa angka dan satuannya.',
    ],
    ['hamil', { bb: 0 }, 'bb: Berat badan orang dewasa di bawah 25 kg tidak mungkin. Periksa angka dan satuannya.'],
    ['hamil', { bb: 50.25 }, 'bb: Paling banyak 1 angka di belakang koma.'],
    ['hamil', { anak: 1.5 }, 'anak: Isi bilangan bulat.'],
    ['hamil', { bb: '50' }, 'bb: Isi dengan angka, misalnya 12 atau 12,5.'],
    ['hamil', { bb: Number.NaN }, 'bb: Isi dengan angka, misalnya 12 atau 12,5.'],
    ['hamil', { hb_diperiksa: true }, 'hb: Kadar Hb: belum diisi.'],
    ['hamil', { hb_diperiksa: false }, 'hb_alasan: Mengapa Hb belum diperiksa: belum diisi.'],
    ['hamil', { merokok: 'ya' }, 'merokok: Pilih Ya atau Tidak.'],
    ['hamil', { air: 'laut' }, 'air: Pilih salah satu.'],
    ['hamil', { penyakit: ['tidak_ada', 'tb'] }, 'penyakit: “Tidak ada” tidak bisa bersama pilihan lain.'],
    ['hamil', { penyakit: ['batuk'] }, 'penyakit: Pilih dari daftar.'],
    [
      'hamil',
      { anak: 1, lahir_terakhir: '2026-07-15' },
      'lahir_terakhir: Tanggal ini sesudah hari kunjungan. Periksa kembali.',
    ],
    ['hamil', { anak: 1, lahir_terakhir: '2025-02-29' }, 'lahir_terakhir: Tanggal ini tidak ada. Pilih kembali.'],
    ['hamil', { kunjungan_berikut: '2026-07-14' }, 'kunjungan_berikut: Pilih tanggal sesudah hari kunjungan.'],
    ['hamil', { catatan: 'x'.repeat(1_001) }, 'catatan: Paling banyak 1.000 huruf.'],
    ['hamil', { asi_eksklusif: true }, 'asi_eksklusif: Pertanyaan ini tidak ada di lembar kunjungan.'],
    ['pascasalin', { kb: true }, 'kb_cara: Cara apa: belum diisi.'],
    ['pascasalin', { komplikasi: true }, 'komplikasi_jenis: Apa yang dialami ibu: belum diisi.'],
  ])('%s %j: %s', (stage, answers, sentence) => expect(sentences(stage, answers)).toEqual([sentence]))

  it.each<[Stage, Answers]>([
    ['hamil', { lila: 12, tb: 100, bb: 25, hb_diperiksa: true, hb: 3 }],
    ['hamil', { lila: 60, tb: 220, bb: 200, hb_diperiksa: true, hb: 22 }],
    ['hamil', { kunjungan_berikut: '2026-07-15', anak: 1, lahir_terakhir: '2026-07-14' }],
  ])('%s takes %j', (stage, answers) => expect(sentences(stage, answers)).toEqual([]))

  it('asks for what was left out', () =>
    expect(checkAnswers('pascasalin', 1, {}, about()).map(({ code }) => code)).toEqual(['komplikasi', 'kb', 'kie']))
  it('knows no other edition', () =>
    expect(checkAnswers('hamil', 99, {}, about())).toEqual([expect.objectContaining({ code: '' })]))
})

describe('which questions are asked', () => {
  const asks = (stage: Stage, code: string, answers: Answers, who?: Partial<About>) => {
    const set = questionsOf(stage, 1)!
    return isAsked(set, set.questions.find((one) => one.code === code)!, answers, about(who))
  }
  it.each<[Stage, string, Answers, Partial<About>, boolean]>([
    ['catin', 'lila', {}, { sex: 'P' }, true],
    ['catin', 'lila', {}, { sex: 'L' }, false],
    ['catin', 'lila', {}, { sex: '' }, true],
    ['catin', 'hb', { hb_diperiksa: true }, { sex: 'L' }, false],
    ['anak', 'mpasi', {}, { ageMonths: 5 }, false],
    ['anak', 'mpasi', {}, { ageMonths: 6 }, true],
    ['anak', 'mpasi', {}, { ageMonths: 23 }, true],
    ['anak', 'mpasi', {}, { ageMonths: 24 }, false],
    ['anak', 'mpasi', {}, { ageMonths: null }, true],
    ['hamil', 'tfu', {}, { weeks: 11 }, false],
    ['hamil', 'tfu', {}, { weeks: 12 }, true],
    ['hamil', 'anak_stunting', { anak: 0 }, {}, false],
    ['hamil', 'anak_stunting', { anak: 1 }, {}, true],
    ['hamil', 'anak_stunting', {}, {}, false],
  ])('%s %s after %j of %j: %s', (stage, code, answers, who, expected) =>
    expect(asks(stage, code, answers, who)).toBe(expected),
  )

  it('keeps no answer to a question that is no longer asked', () =>
    expect(
      keptAnswers('hamil', 1, { hb_diperiksa: false, hb: 9, hb_alasan: 'jauh', catatan: ' baik ', mbg: null }, about()),
    ).toEqual({ hb_diperiksa: false, hb_alasan: 'jauh', catatan: 'baik' }))
})

it('reads the house and the promise of a visit', () => {
  expect(houseOf({ air: 'ledeng', jamban: 'tidak_ada' })).toEqual({ waterOk: true, toiletOk: false })
  expect(houseOf({ air: null })).toEqual({ waterOk: null, toiletOk: null })
  expect(promisedOn({ kunjungan_berikut: '2026-08-01' })).toBe('2026-08-01')
  expect(promisedOn({})).toBeNull()
})
