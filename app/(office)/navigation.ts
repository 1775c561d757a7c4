import {
  Baby,
  Building2,
  Calculator,
  CalendarCheck2,
  CalendarDays,
  ClipboardCheck,
  ClipboardCopy,
  ClipboardList,
  ClipboardPen,
  CopyCheck,
  FolderOpen,
  Footprints,
  HandHeart,
  Handshake,
  HeartHandshake,
  Hospital,
  House,
  HousePlus,
  IdCard,
  Inbox,
  LayoutDashboard,
  ListTodo,
  Map as MapIcon,
  MapPinned,
  Medal,
  ReceiptText,
  Scale,
  SearchCheck,
  Settings,
  ShieldCheck,
  Signature,
  Sprout,
  Target,
  Trophy,
  UserRoundCog,
  UsersRound,
  Waypoints,
} from 'lucide-react'
import type { NavItem } from '@/components/layout/nav-item'
import { seesCases } from '@/lib/aks/policy'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { seesContests } from '@/lib/contests/policy'
import { readsConvergence } from '@/lib/convergence/policy'
import { judgesPairs } from '@/lib/duplicates/policy'
import { readsFamilies } from '@/lib/families/policy'
import { mayReadSums } from '@/lib/growth/policy'
import { mayHandOver } from '@/lib/handover/policy'
import { mayVerifyKrs, seesKrs } from '@/lib/krs/policy'
import { seatOf } from '@/lib/month/policy'
import { opensNaskah } from '@/lib/naskah/policy'
import { seesPartners } from '@/lib/partners/policy'
import { paths } from '@/lib/paths'
import { maySeeAccounts } from '@/lib/people/policy'
import { deskScopeOf } from '@/lib/quality/policy'
import { usesRapat } from '@/lib/rapat/policy'
import { seesReferralNames, seesReferralSums } from '@/lib/referrals/policy'
import { seesLateInbox } from '@/lib/sync/late-policy'
import { readsTargets } from '@/lib/targets/policy'
import { coverageReach } from '@/lib/tpk/coverage-policy'
import { hasWorkLists } from '@/lib/worklists/lists'

const ENTERS: Role[] = ['pkb', 'ppkbd', 'kader_tpk', 'kader_poktan', 'pokja_kampung_kb']
const REVIEWS: Role[] = ['koordinator_kecamatan', 'admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']
/** They keep groups' books: on a phone their groups come before the dashboard. */
const KEEPS: Role[] = ['pkb', 'ppkbd', 'kader_poktan', 'koordinator_kecamatan']

/** They stand where children are weighed. */
const MEASURES: Role[] = ['pkb', 'kader_tpk', 'faskes']

/** Those whom a team accompanies: the first place of a kader TPK. */
const CARE: NavItem = {
  href: paths.fieldCare(),
  label: 'Dampingan',
  icon: HandHeart,
  phone: true,
  document: true,
}

/** The places of the main navigation that an actor has any use for. What a page shows is its own decision. */
export function navigationOf({ role, tenantId, region }: Pick<Actor, 'role' | 'tenantId' | 'region'>): NavItem[] {
  const enters = ENTERS.includes(role)
  const keeps = KEEPS.includes(role)
  const inOffice = tenantId !== null
  const items: (NavItem | false)[] = [
    role === 'kader_tpk' && CARE,
    role === 'juri' && {
      href: paths.fieldJudging(),
      label: 'Penilaian',
      icon: Trophy,
      phone: true,
      document: true,
    },
    { href: paths.home(), label: 'Beranda', icon: House, phone: true },
    enters && { href: paths.entry(), label: 'Bulan ini', icon: CalendarCheck2, phone: true, document: true },
    seatOf(role) === 'office' && { href: paths.month(), label: 'Bulan ini', icon: CalendarCheck2, phone: true },
    seatOf(role) === 'above' && { href: paths.month(), label: 'Bulan ini', icon: CalendarCheck2 },
    { href: paths.dashboards(), label: 'Dasbor', icon: LayoutDashboard, phone: !keeps && role !== 'kader_tpk' },
    (enters || REVIEWS.includes(role)) && {
      href: paths.reports(),
      group: 'pelaporan',
      label: 'Laporan',
      icon: ClipboardList,
      phone: !enters,
    },
    inOffice && {
      href: keeps ? paths.myGroups() : paths.poktanList(),
      group: 'kelompok',
      label: 'Poktan',
      icon: UsersRound,
      phone: true,
      document: keeps,
      also: [paths.poktanList()],
    },
    role === 'pkb' && CARE,
    // Who keeps one village opens its list; who oversees many, the overview.
    inOffice &&
      (enters
        ? {
            href: paths.kampungKbList(),
            group: 'kelompok',
            label: 'Kampung KB',
            icon: Sprout,
            also: [paths.kampungKbOverview()],
          }
        : {
            href: paths.kampungKbOverview(),
            group: 'kelompok',
            label: 'Kampung KB',
            icon: Sprout,
            also: [paths.kampungKbList()],
          }),
    inOffice && seesContests(role) && { href: paths.contests(), group: 'kelompok', label: 'Lomba', icon: Medal },
    inOffice && readsFamilies(role) && { href: paths.families(), group: 'keluarga', label: 'Keluarga', icon: IdCard },
    inOffice &&
      (seesReferralNames(role) || seesReferralSums(role)) && {
        href: paths.referrals(),
        group: 'keluarga',
        label: 'Rujukan',
        icon: HeartHandshake,
        phone: role === 'faskes',
      },
    MEASURES.includes(role) && { href: paths.zScores(), group: 'keluarga', label: 'Hitung z-skor', icon: Calculator },
    readsTargets({ role }) && {
      href: paths.stuntings(),
      group: 'stunting',
      label: 'Dasbor stunting',
      short: 'Stunting',
      icon: Baby,
      phone: !inOffice,
    },
    inOffice &&
      mayVerifyKrs(role) && {
        href: paths.fieldVerval(),
        group: 'stunting',
        label: 'Verval KRS',
        short: 'Verval',
        icon: ClipboardCheck,
        phone: role === 'verifikator_krs',
        document: true,
      },
    inOffice && seesKrs(role) && { href: paths.krs(), group: 'stunting', label: 'KRS', icon: HousePlus },
    inOffice && readsConvergence(role) && { href: paths.lokus(), group: 'stunting', label: 'Lokus', icon: MapPinned },
    inOffice &&
      readsConvergence(role) && {
        href: paths.convergence(),
        group: 'stunting',
        label: 'Konvergensi',
        icon: Waypoints,
      },
    inOffice &&
      seesCases(role) && { href: paths.stuntingCases(), group: 'stunting', label: 'Audit kasus', icon: ClipboardPen },
    inOffice &&
      mayReadSums(role) && { href: paths.measuring(), group: 'keluarga', label: 'Timbang & ukur', icon: Scale },
    readsTargets({ role }) && { href: paths.targets(), group: 'pelaporan', label: 'Sasaran', icon: Target },
    inOffice &&
      coverageReach(role) !== null && {
        href: paths.care(),
        group: 'keluarga',
        label: 'Pendampingan',
        icon: Footprints,
      },
    inOffice &&
      seesPartners(role) && { href: paths.kbServices(), group: 'kelompok', label: 'Layanan KB', icon: Hospital },
    inOffice && seesPartners(role) && { href: paths.partners(), group: 'kelompok', label: 'Mitra', icon: Handshake },
    opensNaskah({ role, tenantId }) && { href: paths.naskah(), group: 'pelaporan', label: 'Naskah', icon: Signature },
    deskScopeOf({ role, region }) !== null && {
      href: paths.quality(),
      group: 'pelaporan',
      label: 'Mutu data',
      icon: SearchCheck,
    },
    inOffice &&
      mayHandOver(role) && { href: paths.handover(), group: 'pelaporan', label: 'Salin ke SIGA', icon: ClipboardCopy },
    judgesPairs({ role }) && { href: paths.duplicates(), group: 'keluarga', label: 'Data ganda', icon: CopyCheck },
    role === 'petugas_pdp' && {
      href: paths.privacy(),
      group: 'keluarga',
      label: 'Hak pribadi',
      icon: ShieldCheck,
      phone: true,
    },
    hasWorkLists(role) && { href: paths.workLists(), group: 'pelaporan', label: 'Perlu dibenahi', icon: ListTodo },
    seesLateInbox(role) && { href: paths.lateInbox(), group: 'pelaporan', label: 'Kotak susulan', icon: Inbox },
    (enters || REVIEWS.includes(role)) && {
      href: paths.receipts(),
      group: 'pelaporan',
      label: 'Tanda terima',
      icon: ReceiptText,
    },
    inOffice &&
      usesRapat(role) && {
        href: paths.rapatList(),
        group: 'kerja',
        label: 'Rapat & tindak lanjut',
        icon: CalendarDays,
        also: [paths.rtl()],
      },
    inOffice && {
      href: paths.registers(),
      group: 'kantor',
      label: 'Data',
      icon: FolderOpen,
      except: [paths.poktanList(), paths.kampungKbList()],
    },
    role === 'admin_nasional' && {
      href: paths.offices(),
      group: 'kantor',
      label: 'Kantor',
      icon: Building2,
      phone: true,
    },
    role === 'admin_dinas' && { href: paths.officeSettings(), group: 'kantor', label: 'Pengaturan', icon: Settings },
    role === 'kepala_dinas' && { href: paths.officeMap(), group: 'kantor', label: 'Peta', icon: MapIcon },
    role !== 'admin_dinas' &&
      maySeeAccounts({ role }) && { href: paths.officeAccounts(), group: 'kantor', label: 'Akun', icon: UserRoundCog },
  ]
  return items.filter((item) => item !== false)
}
