/** Every address of the product, built in one place so that a moved page moves its links. Keep it sorted. */
export const paths = {
  account: () => '/akun',
  apiDocs: () => '/bantuan/api',
  calendar: (query = '') => `/bulan-ini/kalender${query}`,
  calendarExport: (query = '') => `/bulan-ini/kalender/ekspor${query}`,
  /** What TPK reach, by place; and one team. */
  care: (query = '') => `/pendampingan${query}`,
  careExport: (query = '') => `/pendampingan/ekspor${query}`,
  careSettings: () => '/pengaturan/pendampingan',
  choosePassword: () => '/kata-sandi',
  chooseRole: (next?: string) => withNext('/masuk/peran', next),
  /** The class of a group or an institution; `step` is the key of a step just made there. */
  classOf: (register: 'poktan' | 'institusi', id: string, step?: string) =>
    `/daftar/${register}/${id}/kelas${step ? `?langkah=${step}` : ''}`,
  /** Actions of convergence of a year, and their parts: `/aksi/…`, `/cakupan`, `/anggaran`, `/skema`. */
  convergence: (rest = '') => `/konvergensi${rest}`,
  /** A contest; `step` is the key of a step just made there, which can still be undone. */
  contest: (id: string, step?: string) => `/lomba/${id}${step ? `?langkah=${step}` : ''}`,
  contestCriteria: (query = '') => `/lomba/kriteria${query}`,
  contestExport: (id: string) => `/lomba/${id}/ekspor`,
  contestMinutes: (id: string) => `/lomba/${id}/berita-acara`,
  contestNew: (query = '') => `/lomba/baru${query}`,
  contests: (query = '') => `/lomba${query}`,
  contestScores: (id: string, step?: string) => `/lomba/${id}/nilai${step ? `?langkah=${step}` : ''}`,
  contestsExport: (query = '') => `/lomba/ekspor${query}`,
  /** One entry's sheets; `judge` opens the sheet of one of them. */
  contestSheet: (id: string, entryId: string, judge = '') =>
    `/lomba/${id}/nilai/${entryId}${judge ? `?juri=${judge}` : ''}`,
  contestShortlist: (id: string, query = '') => `/lomba/${id}/usulan${query}`,
  contestShortlistExport: (id: string) => `/lomba/${id}/usulan/ekspor`,
  criteriaSet: (subject: string, copyFrom?: string) =>
    `/pengaturan/kriteria/${subject}${copyFrom ? `?salin=${encodeURIComponent(copyFrom)}` : ''}`,
  criteriaSets: () => '/pengaturan/kriteria',
  /** `query` is what `viewQuery` of lib/dashboards answers. */
  dashboard: (regionCode: string, query = '') => `/dasbor/${regionCode}${query}`,
  dashboardExcel: (regionCode: string, query = '') => `/dasbor/${regionCode}/excel${query}`,
  dashboardMap: (regionCode: string, query = '') => `/dasbor/${regionCode}/peta${query}`,
  dashboards: () => '/dasbor',
  dashboardVillages: (regionCode: string, query = '') => `/dasbor/${regionCode}/desa${query}`,
  dataDictionary: (form?: string) => `/bantuan/kamus${form ? `?form=${form}` : ''}`,
  device: () => '/perangkat',
  duplicatePair: (id: string) => `/ganda/${id}`,
  /** Candidates of duplicates; one pair side by side. */
  duplicates: (query = '') => `/ganda${query}`,
  entry: () => '/isian',
  entryOf: (formCode: string, period: string) => `/isian/${formCode}/${period}`,
  extensions: (query = '') => `/bulan-ini/perpanjangan${query}`,
  families: (query = '') => `/keluarga${query}`,
  familyCard: (id: string, step?: string) => `/keluarga/${id}${step ? `?langkah=${step}` : ''}`,
  familyEdit: (id: string) => `/keluarga/${id}/ubah`,
  familyMove: (id: string) => `/keluarga/${id}/pindah`,
  familyNew: (query = '') => `/keluarga/baru${query}`,
  familyPerson: (id: string, personId: string) => `/keluarga/${id}/orang/${personId}`,
  familyPersonMove: (id: string, personId: string) => `/keluarga/${id}/orang/${personId}/pindah`,
  familyPersonNew: (id: string) => `/keluarga/${id}/orang/baru`,
  fieldBirth: (familyId: string, targetId: string) => `/dampingan/${familyId}/${targetId}/lahir`,
  /** Field screens of TPK: the list of who to visit next, and one family. */
  fieldCare: () => '/dampingan',
  fieldFamily: (familyId: string) => `/dampingan/${familyId}`,
  fieldFamilyNew: () => '/dampingan/baru',
  fieldGroup: (poktanId: string) => `/poktan/${poktanId}`,
  /** A judge's entries, and the sheet of one, which work without signal. */
  fieldVerval: () => '/verval',
  fieldVervalVillage: (villageId: number) => `/verval/${villageId}`,
  fieldVervalFamily: (villageId: number | string, lineId: string) => `/verval/${villageId}/${lineId}`,
  fieldJudging: () => '/penilaian',
  fieldMeeting: (poktanId: string, meetingId: string) => `/poktan/${poktanId}/pertemuan/${meetingId}`,
  fieldMeetingNew: (poktanId: string) => `/poktan/${poktanId}/pertemuan/baru`,
  fieldReferral: (familyId: string, targetId: string) => `/dampingan/${familyId}/${targetId}/rujukan`,
  fieldSheet: (entryId: string) => `/penilaian/${entryId}`,
  /** Opens a target; `query` names whom and for what: `?orang=…&tahap=hamil`. */
  fieldTargetNew: (familyId: string, query = '') => `/dampingan/${familyId}/sasaran${query}`,
  /** A new visit, or with `?id=…` one to correct. */
  fieldVisit: (familyId: string, targetId: string, query = '') =>
    `/dampingan/${familyId}/${targetId}/kunjungan${query}`,
  fileOf: (fileId: string) => `/berkas/${fileId}`,
  /** What explains a difference between two months or two regions; `query` is what `causeQuery` of lib/figures answers. */
  figureCause: (regionCode: string, query = '') => `/dasbor/${regionCode}/sebab${query}`,
  figureCauseExcel: (regionCode: string, query = '') => `/dasbor/${regionCode}/sebab/ekspor${query}`,
  /** A figure down to its rows; `query` is what `originQuery` of lib/figures answers. */
  figureOrigin: (regionCode: string, query = '') => `/dasbor/${regionCode}/asal${query}`,
  figureOriginExcel: (regionCode: string, query = '') => `/dasbor/${regionCode}/asal/ekspor${query}`,
  /** Groups of a month at the desk, by kecamatan or by village. */
  groupMonths: (query = '') => `/daftar/poktan/bulan${query}`,
  /** A child's measurements and curves. */
  growth: (personId: string, query = '') => `/tumbuh/${personId}${query}`,
  growthPrint: (personId: string, query = '') => `/tumbuh/${personId}/cetak${query}`,
  /** Where a guest of a rapat signs, without an account. */
  guestPage: (token: string) => `/hadir/${token}`,
  guide: (role: string) => `/bantuan/panduan/${role}`,
  handover: (query = '') => `/salin${query}`,
  handoverCheck: () => '/salin/periksa',
  handoverExport: (query = '') => `/salin/ekspor${query}`,
  handoverSheet: (sheet: string, period: string, subject: string) => `/salin/${sheet}/${period}/${subject}`,
  handoverSheetExport: (sheet: string, period: string, subject: string) =>
    `/salin/${sheet}/${period}/${subject}/ekspor`,
  handoverUpload: () => '/salin/periksa/unggah',
  help: (topic?: string) => (topic ? `/bantuan/${topic}` : '/bantuan'),
  home: () => '/',
  importExport: (kind: string) => `/impor/ekspor/${kind}`,
  importJob: (jobId: string) => `/impor/${jobId}`,
  imports: (kind?: string) => `/impor${kind ? `?jenis=${kind}` : ''}`,
  importState: (jobId: string) => `/impor/${jobId}/keadaan`,
  importStep: (jobId: string) => `/impor/${jobId}/langkah`,
  importTemplate: (kind: string, year?: number) => `/impor/templat/${kind}${year ? `?tahun=${year}` : ''}`,
  importUpload: (kind: string, fileName: string) => `/impor/unggah?jenis=${kind}&nama=${encodeURIComponent(fileName)}`,
  kampungKb: (id: string, part: '' | 'profil' | 'kegiatan' | 'kelas' | 'evaluasi' = '') =>
    `/daftar/kampung-kb/${id}${part ? `/${part}` : ''}`,
  kampungKbActivities: (id: string, query = '') => `/daftar/kampung-kb/${id}/kegiatan${query}`,
  kampungKbActivity: (id: string, activityId: string, query = '') =>
    `/daftar/kampung-kb/${id}/kegiatan/${activityId}${query}`,
  kampungKbActivityNew: (id: string) => `/daftar/kampung-kb/${id}/kegiatan/baru`,
  kampungKbClasses: (query = '') => `/kampung-kb/kelas${query}`,
  kampungKbClassesExport: (query = '') => `/kampung-kb/kelas/ekspor${query}`,
  kampungKbEvaluations: (query = '') => `/kampung-kb/evaluasi${query}`,
  kampungKbList: () => '/daftar/kampung-kb',
  kampungKbOverview: () => '/kampung-kb',
  kampungKbProfile: (id: string, query = '') => `/daftar/kampung-kb/${id}/profil${query}`,
  kampungKbProfileExport: (id: string) => `/daftar/kampung-kb/${id}/profil/ekspor`,
  kbFacilities: (query = '') => `/layanan-kb/jaringan${query}`,
  /** What one facility served in a month; `step` is the key of a saving just made there, which can still be undone. */
  kbResult: (faskesId: string, month = '', step?: string) => `/layanan-kb/hasil/${faskesId}${monthQuery(month, step)}`,
  kbResults: (query = '') => `/layanan-kb/hasil${query}`,
  kbServices: (query = '') => `/layanan-kb${query}`,
  kbServicesExport: (query = '') => `/layanan-kb/ekspor${query}`,
  krs: (query = '') => `/krs${query}`,
  krsExport: (query = '') => `/krs/ekspor${query}`,
  /** A family of a list; `step` is the key of a verifying just made there, which can still be undone. */
  krsFamily: (id: string, step?: string) => `/krs/${id}${step ? `?langkah=${step}` : ''}`,
  lateInbox: (query = '') => `/kotak-susulan${query}`,
  lateItem: (key: string) => `/kotak-susulan/${key}`,
  legalBasis: () => '/kampung-kb/dasar-hukum',
  lokus: (query = '') => `/lokus${query}`,
  lokusExport: (query = '') => `/lokus/ekspor${query}`,
  lokusHistory: () => '/lokus/riwayat',
  /** Measuring at a posyandu: its day, and how good the measurements of an office are. */
  measuring: (query = '') => `/ukur${query}`,
  measuringDay: (posyanduId: string, day: string) => `/ukur/${posyanduId}/${day}`,
  measuringQuality: (query = '') => `/ukur/mutu${query}`,
  meeting: (poktanId: string, meetingId: string) => `/daftar/poktan/${poktanId}/pertemuan/${meetingId}`,
  meetingNew: (poktanId: string) => `/daftar/poktan/${poktanId}/pertemuan/baru`,
  month: (query = '') => `/bulan-ini${query}`,
  monthExport: (query = '') => `/bulan-ini/ekspor${query}`,
  myGroups: () => '/poktan',
  naskah: (query = '') => `/naskah${query}`,
  naskahExcel: (id: string) => `/naskah/${id}/excel`,
  naskahNew: (query = '') => `/naskah/baru${query}`,
  /** A signed report; `step` is the key of a step just made there, which can still be undone. */
  naskahOf: (id: string, step?: string) => `/naskah/${id}${step ? `?langkah=${step}` : ''}`,
  naskahPrint: (id: string) => `/naskah/${id}/cetak`,
  naskahVersions: (id: string, query = '') => `/naskah/${id}/versi${query}`,
  notifications: () => '/pemberitahuan',
  office: (regionCode: string) => `/kantor/${regionCode}`,
  officeAccount: (accountId: string) => `/pengaturan/akun/${accountId}`,
  officeAccounts: () => '/pengaturan/akun',
  officeDueDays: () => '/pengaturan/batas-lapor',
  officeMap: () => '/pengaturan/peta',
  officeNewAccount: () => '/pengaturan/akun/baru',
  officerHandOver: (petugasId?: string) => `/daftar/petugas/serah-terima${petugasId ? `?dari=${petugasId}` : ''}`,
  offices: () => '/kantor',
  officeSettings: () => '/pengaturan',
  officeSignatories: () => '/pengaturan/penanda-tangan',
  outbox: () => '/kotak-keluar',
  partners: (query = '') => `/mitra${query}`,
  partnersExport: () => '/mitra/ekspor',
  pokjaPaud: (query = '') => `/mitra/paud${query}`,
  poktan: (id: string, part: '' | 'anggota' | 'pengurus' | 'pertemuan' | 'kartu' | 'kelas' = '') =>
    `/daftar/poktan/${id}${part ? `/${part}` : ''}`,
  /** The card K/0 as it stands, of a year that was taken, or compared with another year. */
  poktanCard: (id: string, year?: number, revision?: number, against?: number) =>
    `/daftar/poktan/${id}/kartu${cardQuery(year, revision, against)}`,
  poktanCardExport: (id: string, year?: number, revision?: number) =>
    `/daftar/poktan/${id}/kartu/ekspor${cardQuery(year, revision)}`,
  poktanList: () => '/daftar/poktan',
  /** One member; `step` is the key of a step just made there, which can still be undone. */
  poktanMember: (id: string, memberId: string, step?: string) =>
    `/daftar/poktan/${id}/anggota/${memberId}${step ? `?langkah=${step}` : ''}`,
  poktanMemberAdd: (id: string, step?: string) =>
    `/daftar/poktan/${id}/anggota/tambah${step ? `?langkah=${step}` : ''}`,
  poktanMemberFamily: (id: string, memberId: string) => `/daftar/poktan/${id}/anggota/${memberId}/keluarga`,
  poktanMembersExport: (id: string, query = '') => `/daftar/poktan/${id}/anggota/ekspor${query}`,
  poktanMembersPrint: (id: string, query = '') => `/daftar/poktan/${id}/anggota/cetak${query}`,
  poktanOfficer: (id: string, officerId: string) => `/daftar/poktan/${id}/pengurus/${officerId}`,
  /** A new officer of a group; `seat` says which: `?jabatan=kader&umur=2`. */
  poktanOfficerNew: (id: string, seat = '') => `/daftar/poktan/${id}/pengurus/baru${seat}`,
  /** A part of a group where a step was just made, which can still be undone. */
  poktanStep: (id: string, part: 'anggota' | 'pengurus', step: string) =>
    `/daftar/poktan/${id}/${part}?langkah=${step}`,
  privacy: (query = '') => `/privasi${query}`,
  privacyBreach: (query: string) => `/privasi/kebocoran${query}`,
  privacyNew: () => '/privasi/baru',
  privacyReport: (id: string) => `/privasi/${id}/laporan`,
  privacyReportExport: (id: string, as: 'excel' | 'json') => `/privasi/${id}/laporan/ekspor?jenis=${as}`,
  privacyRequest: (id: string) => `/privasi/${id}`,
  quality: (query = '') => `/mutu${query}`,
  receipts: (code = '') => `/tanda-terima${code ? `?kode=${encodeURIComponent(code)}` : ''}`,
  /** Rapat: the list, one of them, and its papers; `step` is the key of a step just made there. */
  rapat: (id: string, step?: string) => `/rapat/${id}${step ? `?langkah=${step}` : ''}`,
  rapatAttendance: (id: string, step?: string) => `/rapat/${id}/hadir${step ? `?langkah=${step}` : ''}`,
  rapatExport: (id: string) => `/rapat/${id}/ekspor`,
  rapatList: (query = '') => `/rapat${query}`,
  rapatListExport: (query = '') => `/rapat/ekspor${query}`,
  rapatMinutes: (id: string) => `/rapat/${id}/notulen`,
  /** A new one; `query` may say of which kind: `?jenis=lokmin`. */
  rapatNew: (query = '') => `/rapat/baru${query}`,
  rapatPart: (id: string, part: 'ubah' | 'hasil') => `/rapat/${id}/${part}`,
  rapatTemplates: (query = '') => `/rapat/templat${query}`,
  /** What TPK reached in a month, of every village of a rapat's kecamatan. */
  rapatTpk: (id: string, query = '') => `/rapat/${id}/tpk${query}`,
  rapatTpkExport: (id: string, query = '') => `/rapat/${id}/tpk/ekspor${query}`,
  /** The bulk step on the entries its query names. */
  referral: (id: string) => `/rujukan/${id}`,
  referralAccounts: () => '/rujukan/akun',
  referralNew: (personId: string) => `/rujukan/baru?orang=${personId}`,
  referrals: (query = '') => `/rujukan${query}`,
  registerBulk: (register: string, query = '') => `/daftar/${register}/massal${query}`,
  registerEdit: (register: string, id: string) => `/daftar/${register}/${id}/ubah`,
  /** One entry; `step` is the key of a step just made there, which can still be undone. */
  registerEntry: (register: string, id: string, step?: string) =>
    `/daftar/${register}/${id}${step ? `?langkah=${step}` : ''}`,
  registerExport: (register: string, query = '') => `/daftar/${register}/ekspor${query}`,
  registerList: (register: string, query = '') => `/daftar/${register}${query}`,
  registerNew: (register: string, query = '') => `/daftar/${register}/baru${query}`,
  registerPrint: (register: string, query = '') => `/daftar/${register}/cetak${query}`,
  registers: () => '/daftar',
  registerWithout: (register: string, query = '') => `/daftar/${register}/tanpa${query}`,
  remind: (query: string) => `/bulan-ini/ingatkan${query}`,
  report: (formCode: string, period: string, unitId: number) => `/laporan/${formCode}/${period}/${unitId}`,
  reportExport: (formCode: string, period: string, unitId: number) => `/laporan/${formCode}/${period}/${unitId}/ekspor`,
  reports: (query?: Record<string, string>) => (query ? `/laporan?${new URLSearchParams(query)}` : '/laporan'),
  reportsExport: (query: Record<string, string>) => `/laporan/ekspor?${new URLSearchParams(query)}`,
  reportsPrint: (query: Record<string, string>) => `/laporan/cetak?${new URLSearchParams(query)}`,
  reportTemplate: (query: Record<string, string>) => `/laporan/templat?${new URLSearchParams(query)}`,
  resetPassword: (username?: string) =>
    username ? `/kata-sandi/kode?akun=${encodeURIComponent(username)}` : '/kata-sandi/kode',
  /** The board of follow-ups of rapat; one of them. */
  rtl: (query = '') => `/rtl${query}`,
  rtlExport: (query = '') => `/rtl/ekspor${query}`,
  rtlOf: (id: string, step?: string) => `/rtl/${id}${step ? `?langkah=${step}` : ''}`,
  search: (text?: string) => (text ? `/cari?q=${encodeURIComponent(text)}` : '/cari'),
  sharedLink: (token: string) => `/tautan/${token}`,
  sharedLinks: () => '/tautan',
  /** Keeps, shares or subscribes a page: its address and what it is called. */
  sharedLinkNew: (target: string, title: string) =>
    `/tautan/baru?ke=${encodeURIComponent(target)}&judul=${encodeURIComponent(title)}`,
  signIn: (next?: string) => withNext('/masuk', next),
  /** The stunting desk of a region; `query` is what `stuntingQuery` of lib/stunting/view answers. */
  stunting: (regionCode: string, query = '') => `/stunting/${regionCode}${query}`,
  stuntingCase: (id: string, step?: string) => `/aks/${id}${step ? `?langkah=${step}` : ''}`,
  /** A new case; `query` may name the person: `?orang=…`. */
  stuntingCaseNew: (query = '') => `/aks/baru${query}`,
  stuntingCases: (query = '') => `/aks${query}`,
  /** Regions side by side: `?wilayah=33.16,64.08`. */
  stuntingCompare: (query = '') => `/stunting/banding${query}`,
  stuntingCompareExcel: (query = '') => `/stunting/banding/excel${query}`,
  stuntingExcel: (regionCode: string, query = '') => `/stunting/${regionCode}/excel${query}`,
  stuntings: () => '/stunting',
  stuntingSurveys: (regionCode: string, query = '') => `/stunting/${regionCode}/survei${query}`,
  stuntingSurveysExcel: (regionCode: string) => `/stunting/${regionCode}/survei/excel`,
  targets: (query = '') => `/sasaran${query}`,
  team: (id: string, step?: string) => `/daftar/tpk/${id}/tim${step ? `?langkah=${step}` : ''}`,
  unsubscribe: (tenantId: number, token: string) => `/berhenti/${tenantId}-${token}`,
  workLists: (list?: string) => `/perlu-dibenahi${list ? `/${list}` : ''}`,
  zScores: () => '/z-skor',
  zScoreFile: () => '/z-skor/berkas',
} as const

function cardQuery(year?: number, revision?: number, against?: number): string {
  const params = new URLSearchParams()
  if (year) params.set('tahun', String(year))
  if (revision) params.set('revisi', String(revision))
  if (against) params.set('banding', String(against))
  return params.size > 0 ? `?${params}` : ''
}

function monthQuery(month: string, step?: string): string {
  const params = new URLSearchParams()
  if (month) params.set('bulan', month)
  if (step) params.set('langkah', step)
  return params.size > 0 ? `?${params}` : ''
}

/** The address of a page that goes on to `next` when it is done. */
function withNext(path: string, next?: string): string {
  return next && next !== '/' ? `${path}?lanjut=${encodeURIComponent(next)}` : path
}

/**
 * Where to go on after signing in: a path of our own, else Beranda. Refuses
 * other hosts in every spelling browsers accept (`//x`, `/\x`, `https:x`).
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || next.length > 2_000 || !/^\/[^/\\]/.test(next)) return '/'
  const origin = 'http://lini.invalid'
  const address = URL.canParse(next, origin) ? new URL(next, origin) : null
  return address?.origin === origin && !/[\p{Cc}\\]/u.test(next) ? `${address.pathname}${address.search}` : '/'
}
