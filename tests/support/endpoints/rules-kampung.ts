import { ROLES } from '@/lib/auth/roles'
import { PROFILE_FIELDS } from '@/lib/kampung-kb/profile-fields'
import type { ActionRule, Audience, EndpointRule } from './rule'

const office: Audience = (asker) => asker !== null && ROLES[asker.role].tenant
const key = '11111111-1111-4111-8111-111111111111'
const file = 'app/(office)/daftar/kampung-kb/[id]/actions.ts'
const legal = 'app/(office)/kampung-kb/dasar-hukum/actions.ts'

/** The addresses of Kampung KB beyond its register. */
export const KAMPUNG_RULES: Record<string, EndpointRule> = {
  '/daftar/kampung-kb/[id]/profil': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/profil?bulan=2026-09`],
    shows: ['kampung-kb'],
  },
  '/daftar/kampung-kb/[id]/profil/ekspor': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/profil/ekspor`],
    shows: ['kampung-kb'],
  },
  '/daftar/kampung-kb/[id]/kegiatan': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/kegiatan`],
    shows: ['kampung-kb'],
  },
  '/daftar/kampung-kb/[id]/kegiatan/baru': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/kegiatan/baru`],
  },
  '/daftar/kampung-kb/[id]/kegiatan/[activityId]': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/kegiatan/${unknown}`],
  },
  '/daftar/kampung-kb/[id]/kelas': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/kelas`],
    shows: ['kampung-kb'],
  },
  '/daftar/kampung-kb/[id]/evaluasi': {
    may: office,
    at: ({ rows }) => [`/daftar/kampung-kb/${rows.kampung_kb}/evaluasi`],
    shows: ['kampung-kb'],
  },
  '/kampung-kb/dasar-hukum': { may: office },
  '/kampung-kb/evaluasi': { may: office, shows: ['kampung-kb'] },
  '/kampung-kb': { may: office, at: () => ['/kampung-kb', '/kampung-kb?bulan=2026-09'] },
  '/kampung-kb/kelas': { may: office, at: () => ['/kampung-kb/kelas?urut=nama'], shows: ['kampung-kb'] },
  '/kampung-kb/kelas/ekspor': { may: office, at: () => ['/kampung-kb/kelas/ekspor'], shows: ['kampung-kb'] },
}

const unknown = '22222222-2222-4222-8222-222222222222'
const activity = {
  ...{ title: 'Uji coba', heldOn: '2026-10-01', place: '', description: '', category: 'data', kegiatan: '' },
  ...{ fungsi: '', targetOther: '', people: '', partners: '' },
}

/** The server actions of Kampung KB beyond its register. */
export const KAMPUNG_ACTIONS: Record<string, ActionRule> = {
  [`${file} saveProfileAction`]: {
    may: office,
    sends: ({ rows }) => [
      {
        ...{ key, id: rows.kampung_kb, period: '2026-09', version: '0', section: 'semua' },
        ...Object.fromEntries(PROFILE_FIELDS.map(({ name }) => [name, ''])),
      },
    ],
    names: 'rows',
  },
  [`${file} carryProfileAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, period: '2026-09' }],
    names: 'rows',
  },
  [`${file} undoProfileAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, period: '2026-09' }],
    names: 'rows',
  },
  [`${file} recordActivityAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, ...activity }],
    names: 'rows',
  },
  [`${file} editActivityAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, activityId: unknown, version: '1', ...activity }],
    names: 'rows',
  },
  [`${file} withdrawActivityAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, activityId: unknown, version: '1', reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} undoActivityAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb }],
    names: 'rows',
  },
  [`${file} evaluateAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb, year: '2026', version: '0', targetClass: 'mandiri' }],
    names: 'rows',
  },
  [`${file} undoEvaluationAction`]: {
    may: office,
    sends: ({ rows }) => [{ key, id: rows.kampung_kb }],
    names: 'rows',
  },
  [`${legal} addLegalAction`]: {
    may: office,
    sends: () => [{ key, kind: 'surat', number: 'Uji 1', title: 'Uji coba', issuer: '', issuedOn: '', source: '' }],
  },
  [`${legal} takeNationalAction`]: { may: office, sends: () => [{ key, code: 'inpres-3-2022' }] },
  [`${legal} moveLegalAction`]: {
    may: office,
    sends: () => [{ key, id: unknown, version: '1', direction: 'naik' }],
  },
  [`${legal} removeLegalAction`]: { may: office, sends: () => [{ key, id: unknown, version: '1' }] },
  [`${legal} undoLegalAction`]: { may: office, sends: () => [{ key }] },
}
