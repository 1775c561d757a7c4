import type { ComponentType } from 'react'
import type { Me } from '@/lib/sync/protocol'
import type { Params } from './router'

/** What every screen gets: what stands in its address, and whose copy is open. `useField` gives the rest. */
export interface ScreenProps {
  params: Params
  me: Me
}

type Loaded<Props> = () => Promise<{ default: ComponentType<Props> }>

/** A screen of the field: its address, and its own script, which is loaded when it is opened and stored beforehand. */
export type Screen =
  | { at: string; unlocked?: false; load: Loaded<ScreenProps> }
  /** Shown although the copy is shut or nobody is signed in: it reads nothing of the copy. */
  | { at: string; unlocked: true; load: Loaded<Pick<ScreenProps, 'params'>> }

/**
 * The screens of the field. A new one stands here and nowhere else: the shell opens it, the
 * service worker stores its script. Literal addresses stand before open ones.
 */
export const SCREENS: readonly Screen[] = [
  { at: '/isian', load: () => import('./month/month-screen') },
  { at: '/isian/:form/:month', load: () => import('./entry/entry-page') },
  { at: '/poktan', load: () => import('./groups/groups-screen') },
  { at: '/poktan/:id', load: () => import('./groups/group-screen') },
  { at: '/poktan/:id/pertemuan/baru', load: () => import('./groups/meeting-screen') },
  { at: '/poktan/:id/pertemuan/:meetingId', load: () => import('./groups/meeting-screen') },
  { at: '/dampingan', load: () => import('./care/care-screen') },
  { at: '/dampingan/baru', load: () => import('./care/family-new-screen') },
  { at: '/dampingan/:familyId', load: () => import('./care/family-screen') },
  { at: '/dampingan/:familyId/sasaran', load: () => import('./care/target-new-screen') },
  { at: '/dampingan/:familyId/:targetId/kunjungan', load: () => import('./care/visit-screen') },
  { at: '/dampingan/:familyId/:targetId/lahir', load: () => import('./care/birth-screen') },
  { at: '/dampingan/:familyId/:targetId/rujukan', load: () => import('./care/referral-screen') },
  { at: '/verval', load: () => import('./krs/verval-screen') },
  { at: '/verval/:villageId', load: () => import('./krs/verval-village-screen') },
  { at: '/verval/:villageId/:lineId', load: () => import('./krs/verval-family-screen') },
  { at: '/penilaian', load: () => import('./judging/judging-screen') },
  { at: '/penilaian/:entryId', load: () => import('./judging/sheet-screen') },
  { at: '/kotak-keluar', unlocked: true, load: () => import('./outbox/outbox-screen') },
  { at: '/perangkat', unlocked: true, load: () => import('./device/device-screen') },
]
