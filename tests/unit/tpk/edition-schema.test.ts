import { describe, expect, it } from 'vitest'
import {
  effectField,
  limitField,
  OPEN_THRESHOLDS,
  scheduleEditionSchema,
  screeningEditionSchema,
} from '@/lib/tpk/edition-schema'

const head = {
  key: 'c27c0e52-59a4-4a8a-8a0a-52a4a1d3f0aa',
  name: 'Kesepakatan 2027',
  validFrom: '2027-01-01',
  source: 'SE 1/2027',
}
/** Every box as the form shows it, so that nothing differs from what is shipped. */
const asShipped = Object.fromEntries(
  OPEN_THRESHOLDS.flatMap(({ mark, effect, limits }) => [
    [effectField(mark), effect],
    ...limits.map(({ name, value }) => [limitField(mark, name), String(value).replace('.', ',')]),
  ]),
)
const problems = (sent: Record<string, string>) =>
  (screeningEditionSchema.safeParse({ ...head, ...asShipped, ...sent }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join()}: ${message}`,
  )

describe("an office's thresholds", () => {
  it('keep only what differs', () => {
    const sent = { ...head, ...asShipped, 'batas.hb_catin.batas': '11,5', 'akibat.kb': 'perhatian' }
    expect(screeningEditionSchema.parse(sent).changes).toEqual({
      hb_catin: { limits: { batas: 11.5 } },
      kb: { effect: 'perhatian' },
    })
  })
  it.each([
    [{}, 'name: Belum ada yang berbeda dari bawaan Lini'],
    [{ 'batas.hb_catin.batas': '9,9' }, 'batas.hb_catin.batas: Isi angka antara 10 dan 14'],
    [{ 'batas.hb_catin.batas': '14,1' }, 'batas.hb_catin.batas: Isi angka antara 10 dan 14'],
    [{ 'batas.hb_catin.batas': '' }, 'batas.hb_catin.batas: Isi angka antara 10 dan 14'],
    [{ 'batas.hb.sedang': '11' }, 'batas.hb.batas: Harus lebih tinggi dari batas sebelumnya'],
    [{ 'akibat.kb': 'hitam' }, 'akibat.kb: Pilih akibatnya'],
  ])('%j: %s', (sent, problem) => expect(problems(sent as Record<string, string>)).toEqual([problem]))
  it.each(['10', '14'])('take %s g/dL for catin', (value) =>
    expect(problems({ 'batas.hb_catin.batas': value })).toEqual([]),
  )
  it('leave the limits of growth to the standard', () =>
    expect(OPEN_THRESHOLDS.find(({ mark }) => mark === 'pb_u')?.limits).toEqual([]))
})

describe("an office's schedule", () => {
  const shipped = { catin: '3, 2, 1', hamil: '12, 16, 20, 24, 28, 32, 36', baduta: '15', balita: '28' }
  const parse = (sent: object) => scheduleEditionSchema.safeParse({ ...head, ...shipped, ...sent })
  it('keeps only what differs', () => {
    expect(parse({ hamil: '12 20;28', baduta: '10' }).data?.changes).toEqual({ hamil: [12, 20, 28], baduta: 10 })
    expect(parse({ catin: '1,2,3' }).data?.changes).toEqual({})
  })
  it.each([
    [{ hamil: '3, 12' }, 'Tulis minggu kehamilan 4–40, misalnya 12, 16, 20'],
    [{ hamil: '12, 12' }, 'Ada yang tertulis dua kali'],
    [{ hamil: '' }, 'Tulis minggu kehamilan 4–40, misalnya 12, 16, 20'],
    [{ catin: '13' }, 'Tulis bulan sebelum menikah, misalnya 3, 2, 1'],
    [{ baduta: '29' }, 'Isi 1 sampai 28'],
    [{ baduta: '0' }, 'Isi 1 sampai 28'],
  ])('%j: %s', (sent, message) => expect(parse(sent).error?.issues.map((one) => one.message)).toEqual([message]))
})
