import { z } from 'zod'
import { scanField } from '@/lib/files/scan-field'
import { optionalDay, optionalText, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'

/** The kinds of papers a legal basis may be. */
export const LEGAL_KINDS = [
  { value: 'undang_undang', label: 'Undang-undang/PP' },
  { value: 'perpres', label: 'Perpres/Inpres' },
  { value: 'peraturan', label: 'Peraturan menteri/badan' },
  { value: 'keputusan', label: 'Keputusan' },
  { value: 'surat_edaran', label: 'Surat edaran' },
  { value: 'surat', label: 'Surat' },
  { value: 'peraturan_daerah', label: 'Perda/Perbup/Perwali' },
  { value: 'instruksi_daerah', label: 'Instruksi/SK bupati/wali kota' },
] as const

export const legalKindLabel = (kind: string): string => LEGAL_KINDS.find(({ value }) => value === kind)?.label ?? kind

export interface NationalBasis {
  code: string
  kind: (typeof LEGAL_KINDS)[number]['value']
  number: string
  title: string
  issuer: string
  issuedOn: string | null
  source: string
}

/**
 * National papers that any office may take over with one press. Years and days
 * are those read in print; where only a number was read the day stays open.
 */
export const NATIONAL_BASES: readonly NationalBasis[] = [
  {
    code: 'inpres-3-2022',
    kind: 'perpres',
    number: 'Inpres 3/2022',
    title: 'Optimalisasi penyelenggaraan Kampung Keluarga Berkualitas',
    issuer: 'Presiden',
    issuedOn: null,
    source: 'Inpres 3/2022',
  },
  {
    code: 'perban-20-2023',
    kind: 'peraturan',
    number: 'Perban BKKBN 20/2023',
    title: 'Kampung Keluarga Berkualitas: pembentukan, Pokja, dan pencatatan bulanan',
    issuer: 'BKKBN',
    issuedOn: null,
    source: 'Dikutip dalam tanya jawab BKKBN',
  },
  {
    code: 'kepmendagri-050-5889-2021',
    kind: 'keputusan',
    number: '050-5889 Tahun 2021',
    title: 'Nomenklatur perencanaan yang mendukung Kampung KB',
    issuer: 'Menteri Dalam Negeri',
    issuedOn: null,
    source: 'BloraBaru.com, 4 Januari 2024',
  },
  {
    code: 'se-mendagri-843-4-2879-sj',
    kind: 'surat_edaran',
    number: '843.4/2879/SJ',
    title: 'Dukungan penyelenggaraan Kampung KB',
    issuer: 'Menteri Dalam Negeri',
    issuedOn: null,
    source: 'BloraBaru.com, 4 Januari 2024',
  },
  {
    code: 'surat-bangda-400-9-6-345',
    kind: 'surat',
    number: '400.9.6/345/Bangda',
    title: 'Dukungan Kampung KB dalam perencanaan daerah',
    issuer: 'Ditjen Bina Pembangunan Daerah, Kemendagri',
    issuedOn: '2023-01-13',
    source: 'BloraBaru.com, 4 Januari 2024',
  },
]

const kinds = LEGAL_KINDS.map(({ value }) => value) as [string, ...string[]]
const version = z.union([z.string(), z.number()]).transform(Number).pipe(z.int().positive())

/** A paper the office adds itself, such as the bupati's instruction. */
export const addLegalSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(kinds, 'Pilih jenisnya'),
  number: text('Nomor', 100).shape,
  title: text('Tentang', 300).shape,
  issuer: optionalText('Penerbit', 150).shape,
  issuedOn: optionalDay('Tanggal').shape,
  source: optionalText('Sumber', 200).shape,
  file: scanField,
})
export type AddLegal = z.output<typeof addLegalSchema>

/** Takes over one of `NATIONAL_BASES`. */
export const offerLegalSchema = z.strictObject({
  key: keySchema,
  code: z.enum(NATIONAL_BASES.map(({ code }) => code) as [string, ...string[]]),
})

export const moveLegalSchema = z.strictObject({
  key: keySchema,
  id: z.uuid(),
  version,
  direction: z.enum(['naik', 'turun']),
})
export type MoveLegal = z.output<typeof moveLegalSchema>

export const removeLegalSchema = z.strictObject({ key: keySchema, id: z.uuid(), version })
