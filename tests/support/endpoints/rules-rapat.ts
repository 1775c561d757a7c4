import type { Role } from '@/lib/auth/roles'
import { ROLES } from '@/lib/auth/roles'
import { LINES, type LineList } from '@/lib/rapat/lines'
import { keepsRapat, readsRapat, setsTemplates } from '@/lib/rapat/policy'
import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, everyone, office, roles, type Sent } from './rule'

const all = Object.keys(ROLES) as Role[]
const readers = roles(...all.filter(readsRapat))
const keepers = roles(...all.filter(keepsRapat))

const at =
  (tail = '') =>
  ({ rapat }: OfficeIds) => [`/rapat/${rapat.rapat}${tail}`]
/** A guest's address of nobody's: what a real one shows is meant for whoever holds it. */
const noToken = '1-AAAAAAAAAAAAAAAAAAAAAA'

/** The addresses of rapat and their follow-ups. */
export const RAPAT_RULES: Record<string, EndpointRule> = {
  '/hadir/[token]': { may: everyone, at: () => [`/hadir/${noToken}`] },
  '/rapat': { may: readers, at: () => ['/rapat?tahun=2026'], shows: ['rapat'] },
  '/rapat/[id]': {
    may: readers,
    at: at(),
    shows: ['rapat', 'tempat-rapat', 'kesepakatan', 'tamu', 'rtl', 'foto-rapat'],
  },
  '/rapat/[id]/ekspor': { may: readers, at: at('/ekspor') },
  '/rapat/[id]/hadir': { may: readers, at: at('/hadir'), shows: ['tamu'] },
  '/rapat/[id]/hasil': { may: keepers, at: at('/hasil'), shows: ['kesepakatan'] },
  '/rapat/[id]/notulen': { may: readers, at: at('/notulen'), shows: ['pimpinan-rapat'] },
  '/rapat/[id]/tpk': { may: readers, at: at('/tpk?bulan=2026-10') },
  '/rapat/[id]/tpk/ekspor': { may: readers, at: at('/tpk/ekspor?bulan=2026-10') },
  '/rapat/[id]/ubah': { may: keepers, at: at('/ubah'), shows: ['tempat-rapat'] },
  '/rapat/baru': { may: keepers },
  '/rapat/ekspor': { may: readers, at: () => ['/rapat/ekspor?tahun=2026'] },
  '/rapat/templat': { may: readers, at: () => ['/rapat/templat?jenis=kie'], shows: ['undangan-templat'] },
  '/rtl': { may: readers, shows: ['rtl'] },
  '/rtl/[id]': { may: readers, at: ({ rapat }) => [`/rtl/${rapat.rtl}`], shows: ['rtl', 'kemajuan-rtl'] },
  '/rtl/ekspor': { may: readers },
}

const key = '77777777-7777-4777-8777-777777777764'
const file = 'app/(office)/rapat/actions.ts'
const board = 'app/(office)/rtl/actions.ts'
/** A version nobody has yet: in one's own office the row is found, and changed meanwhile. */
const ahead = '99999'
const setters = roles(...all.filter(setsTemplates))
const rule = (sends: ActionRule['sends'], may: ActionRule['may'] = keepers): ActionRule => ({
  may,
  sends,
  names: 'rows',
})

const empty = (...lists: LineList[]): Sent =>
  Object.fromEntries(
    lists.flatMap((list) => LINES[list].map(({ name }) => [`${list}${name[0]!.toUpperCase()}${name.slice(1)}`, ''])),
  )
const plan: Sent = {
  ...{ title: 'Uji coba', kecamatanId: '', heldOn: '2026-01-10', fromTime: '', toTime: '', place: 'Uji', aim: '' },
  ...{
    ledBy: '',
    ledAs: '',
    behalfOf: '',
    fund: '',
    fundNote: '',
    ...empty('agenda', 'speakers', 'invited', 'charters'),
  },
}
const step = ({ rapat }: OfficeIds): Sent => ({ key, id: rapat.rapat, version: ahead })
const line = ({ rapat }: OfficeIds): Sent => ({ key, id: rapat.guest, version: ahead })
const deed = ({ rapat }: OfficeIds): Sent => ({ key, id: rapat.rtl, version: ahead })
const agreed: Sent = {
  ...{ what: 'Uji coba', executor: '', owner: '', ownerName: '', dueOn: '2030-01-10', fund: '', note: '' },
  ...{ weeks: '', indicator: '', villageIds: '' },
}

/** The server actions on rapat: none succeeds, since versions are nobody's and forms miss what rows decide. */
export const RAPAT_ACTIONS: Record<string, ActionRule> = {
  'app/hadir/[token]/actions.ts signGuestAction': {
    may: everyone,
    sends: () => [{ token: noToken, name: 'Uji coba', instansi: 'Uji coba', position: '' }],
  },
  [`${file} addRapatAction`]: { may: office, sends: () => [{ key, kind: 'lokmin', ...plan }] },
  [`${file} changeRapatAction`]: rule((ids) => [{ ...step(ids), ...plan }]),
  [`${file} writeMinutesAction`]: rule((ids) => [
    { ...step(ids), presentSaid: '', finished: 'belum', ...empty('papers', 'problems', 'agreements', 'signers') },
  ]),
  [`${file} cancelRapatAction`]: rule((ids) => [{ ...step(ids), reason: 'Uji coba' }]),
  [`${file} openListAction`]: rule((ids) => [{ ...step(ids), hours: '4' }]),
  [`${file} closeListAction`]: rule((ids) => [step(ids)]),
  [`${file} addGuestsAction`]: rule(({ rapat }) => [{ key, rapatId: rapat.rapat, list: 'tanpa instansi' }]),
  [`${file} changeGuestAction`]: rule((ids) => [
    { ...line(ids), name: 'Uji', instansi: 'Uji coba', position: '', people: '' },
  ]),
  [`${file} withdrawGuestAction`]: rule((ids) => [line(ids)]),
  [`${file} addRtlAction`]: rule(({ rapat }) => [{ key, rapatId: rapat.rapat, ...agreed }]),
  [`${file} changeRtlAction`]: rule((ids) => [{ ...deed(ids), ...agreed }]),
  [`${file} withdrawRtlAction`]: rule((ids) => [deed(ids)]),
  [`${file} addPhotosAction`]: rule(({ rapat }) => [{ key, rapatId: rapat.rapat, caption: '' }]),
  [`${file} removePhotoAction`]: rule(({ rapat }) => [{ key, id: rapat.photo, version: ahead }]),
  [`${file} undoRapatAction`]: { may: office, sends: () => [{ key }] },
  [`${file} undoListAction`]: { may: office, sends: () => [{ key }] },
  [`${file} setEditionAction`]: {
    may: office,
    sends: () => [
      {
        ...{ key, kind: 'kie', fromOn: '2026-01-10', timesAYear: '', source: 'Uji', certainty: 'pasti' },
        ...empty('agenda', 'invited'),
      },
    ],
  },
  [`${file} withdrawEditionAction`]: rule(({ rapat }) => [{ key, id: rapat.edition, version: ahead }], setters),
  [`${file} undoEditionAction`]: { may: office, sends: () => [{ key }] },
  [`${board} tellRtlAction`]: rule((ids) => [{ ...deed(ids), state: 'berjalan', words: 'Uji coba' }]),
  [`${board} undoToldAction`]: { may: office, sends: () => [{ key }] },
}
