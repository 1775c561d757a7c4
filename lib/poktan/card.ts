import { z } from 'zod'
import { formatDate } from '@/lib/format/date'
import { facilitiesOf } from './k0-facilities'
import { seatLabel } from './officer-seats'
import { FUNDS, INTEGRATIONS, MENTOR_ROLES, type PoktanKind, poktanKindLabel, SK_ISSUERS } from './rules'

/** The edition of the card that is written today. */
export const CARD_EDITION = '2020'

const officer = z.object({
  role: z.string(),
  ageGroup: z.number().nullable(),
  name: z.string(),
  /** Masked; null without one. */
  nik: z.string().nullable(),
  kki: z.string(),
  trained: z.boolean(),
  training: z.string(),
  trainedOn: z.string().nullable(),
})

const member = z.object({
  name: z.string(),
  person: z.string().nullable(),
  nik: z.string().nullable(),
  kk: z.string().nullable(),
})

/** A group's card K/0 as it stood when it was taken (domain 2.3). Numbers of persons are masked in it. */
export const cardSchema = z.object({
  asOf: z.string(),
  kind: z.enum(['bkb', 'bkr', 'bkl', 'uppka', 'pikr']),
  name: z.string(),
  code: z.string(),
  registerNo: z.string(),
  village: z.string(),
  villageCode: z.string(),
  kecamatan: z.string(),
  place: z.string(),
  activeFrom: z.string(),
  activeTo: z.string().nullable(),
  inactiveReason: z.string(),
  mentorNo: z.string(),
  mentorName: z.string(),
  mentorRole: z.string(),
  mentorRoleOther: z.string(),
  skNumber: z.string(),
  skOn: z.string().nullable(),
  skBy: z.string(),
  funds: z.array(z.string()),
  integrations: z.array(z.string()),
  integrationOther: z.string(),
  nationalPriority: z.boolean(),
  facilities: z.array(z.string()),
  facilityOther: z.string(),
  leader: z.string(),
  officers: z.array(officer),
  members: z.array(member),
})
export type CardContent = z.infer<typeof cardSchema>

/** One line of the card: what is asked, what stands there. An empty answer is null, never a dash. */
export interface CardLine {
  label: string
  value: string | null
}
export interface CardSection {
  title: string
  lines: CardLine[]
}

const wordFor = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value
const wordsFor = (choices: readonly { value: string; label: string }[], values: readonly string[]): string | null =>
  values.map((value) => wordFor(choices, value)).join(', ') || null
const day = (value: string | null): string | null => (value ? formatDate(value) : null)

/** "K/0/BKB", "K/0/PIK-R". */
export const cardName = (kind: PoktanKind): string => `K/0/${poktanKindLabel(kind)}`

/** What it is joined with, Posyandu and PAUD among it. */
const JOINED = [
  { value: 'posyandu', label: 'Posyandu' },
  { value: 'paud', label: 'PAUD' },
  ...INTEGRATIONS.map(({ value, label }) => ({ value, label })),
]

/** The card in the sections of the form, in words: what the screen, the paper, the file and the comparison show. */
export function cardSections(card: CardContent): CardSection[] {
  const families = ['bkb', 'bkr', 'bkl'].includes(card.kind)
  const list = facilitiesOf(card.kind, card.asOf)
  return [
    {
      title: 'Kelompok',
      lines: [
        { label: 'Jenis', value: poktanKindLabel(card.kind) },
        { label: 'Nama kelompok', value: card.name },
        { label: 'Kode poktan', value: card.code || null },
        { label: 'Nomor urut register', value: card.registerNo || null },
        { label: 'Desa/kelurahan', value: `${card.village} (${card.villageCode})` },
        { label: 'Kecamatan', value: card.kecamatan },
        { label: 'Tempat pertemuan', value: card.place || null },
        { label: 'Aktif sejak', value: day(card.activeFrom) },
        ...(card.activeTo
          ? [{ label: 'Nonaktif per', value: `${formatDate(card.activeTo)}: ${card.inactiveReason}` }]
          : []),
      ],
    },
    {
      title: 'Pembina',
      lines: [
        { label: 'Nama pembina', value: card.mentorName || null },
        {
          label: 'Jabatan pembina',
          value: card.mentorRoleOther || (card.mentorRole ? wordFor(MENTOR_ROLES, card.mentorRole) : null),
        },
        { label: 'Nomor registrasi pembina', value: card.mentorNo || null },
      ],
    },
    {
      title: 'SK pengukuhan dan dana',
      lines: [
        { label: 'SK pengukuhan', value: card.skNumber ? 'Ada' : 'Belum ber-SK' },
        { label: 'Nomor SK', value: card.skNumber || null },
        { label: 'Tanggal SK', value: day(card.skOn) },
        { label: 'Dikeluarkan oleh', value: card.skBy ? wordFor(SK_ISSUERS, card.skBy) : null },
        { label: 'Sumber dana kegiatan', value: wordsFor(FUNDS, card.funds) },
        ...(families
          ? [
              {
                label: 'Keterpaduan kelompok',
                value: [wordsFor(JOINED, card.integrations), card.integrationOther].filter(Boolean).join(', ') || null,
              },
            ]
          : []),
        ...(card.kind === 'bkr' || card.kind === 'bkl'
          ? [{ label: 'Proyek Prioritas Nasional', value: card.nationalPriority ? 'Ya' : 'Tidak' }]
          : []),
      ],
    },
    {
      title: 'Ketersediaan sarana',
      lines: [
        ...(list?.items ?? []).map(({ code, label }) => ({
          label,
          // With none ticked nobody has looked yet: unknown is not "none".
          value: card.facilities.length === 0 ? null : card.facilities.includes(code) ? 'Ada' : 'Tidak ada',
        })),
        { label: 'Sarana lainnya', value: card.facilityOther || null },
      ],
    },
    {
      title: 'Pengurus dan kader',
      lines: card.officers.map((one) => ({
        label: seatLabel(one),
        value: [
          one.name,
          one.nik && `NIK ${one.nik}`,
          one.kki && `KKI ${one.kki}`,
          one.trained ? ['sudah dilatih', one.training, day(one.trainedOn)].filter(Boolean).join(' ') : 'belum dilatih',
        ]
          .filter(Boolean)
          .join(', '),
      })),
    },
    {
      title: `Anggota (${card.members.length})`,
      lines: card.members.map(({ name, person, nik, kk }, at) => ({
        label: `Anggota ${at + 1}`,
        value: [name, person, nik && `NIK ${nik}`, kk && `KK ${kk}`].filter(Boolean).join(', '),
      })),
    },
  ]
}

/** One thing that differs between two cards. */
export interface CardChange {
  section: string
  label: string
  before: string | null
  after: string | null
}

/** Persons are compared as people: who came, who left, whatever the order of the lines. */
function peopleOf(card: CardContent): Map<string, [section: string, label: string, value: string | null]> {
  const people = new Map<string, [string, string, string | null]>()
  const put = (section: string, label: string, value: string | null) => {
    let key = `${section}/${label}`
    for (let twin = 2; people.has(key); twin++) key = `${section}/${label}/${twin}`
    people.set(key, [section, label, value])
  }
  for (const { title, lines } of cardSections(card)) {
    if (title.startsWith('Anggota'))
      for (const { name, person, nik } of card.members)
        put('Anggota', `${name}${nik ? ` ${nik}` : ''}`, person ?? 'ikut')
    else for (const { label, value } of lines) put(title, label, value)
  }
  return people
}

/** What changed from one card to another, in the order of the form; what only one of them has stands against nothing. */
export function cardChanges(before: CardContent, after: CardContent): CardChange[] {
  const [one, other] = [peopleOf(before), peopleOf(after)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [section, label] = (other.get(key) ?? one.get(key))!
    const [was, is] = [one.get(key)?.[2] ?? null, other.get(key)?.[2] ?? null]
    return was === is ? [] : [{ section, label, before: was, after: is }]
  })
}
