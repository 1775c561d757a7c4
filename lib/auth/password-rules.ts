export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

/**
 * Words people put into passwords, here above all: what is said in every office of
 * this field, places and months, and what tops every list of stolen passwords.
 */
const WORDS =
  `password passw0rd sandi katasandi rahasia admin administrator operator petugas pengguna user login masuk selamat
  welcome letmein monkey dragon master iloveyou sayang cinta bismillah alhamdulillah indonesia merdeka garuda
  bkkbn kemendukbangga dppkb dp3appkb bangga kencana banggakencana keluarga berencana keluargaberencana genre
  penyuluh pkb plkb ppkbd poktan kampungkb kampung kb bkb bkr bkl uppka pikr tpk stunting posyandu puskesmas
  balita ibu hamil anak lini lapangan laporan bulanan dinas kantor kabupaten kota kecamatan kelurahan desa provinsi
  januari februari maret april mei juni juli agustus september oktober november desember
  senin selasa rabu kamis jumat sabtu minggu januari2 satu dua tiga empat lima enam tujuh delapan sembilan
  abang adik bapak mama papa bunda ayah kakak pramuka sekolah guru bahagia sejahtera sehat jaya maju mandiri
  qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm 1q2w3e4r 1qaz2wsx abc abcd abcdef aaa superman batman
  football sunshine princess shadow michael computer internet google facebook whatsapp samsung persija persib arema`
    .split(/\s+/)
    .filter((word) => word.length > 1)

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '09876543210', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** What must remain once known words, years, runs and repeats are taken out: as many letters as a guess costs. */
const LEAST_OWN = 5

/**
 * What is wrong with a password a person chooses, as a sentence; null when it will
 * do. Any composition goes: length counts, and what anybody would guess first
 * does not. `own` holds what is known of the person: names, user name, office.
 */
export function passwordProblem(password: string, own: readonly string[] = []): string | null {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < PASSWORD_MIN)
    return `Paling sedikit ${PASSWORD_MIN} huruf atau angka. Beberapa kata acak paling mudah diingat.`
  if (letters.length > PASSWORD_MAX) return `Paling banyak ${PASSWORD_MAX} huruf.`
  if (letters.some((letter) => /\p{Cc}/u.test(letter))) return 'Berisi karakter yang tidak dapat diketik ulang.'
  if (new Set(letters).size < 5) return 'Terlalu banyak huruf yang sama. Pakai beberapa kata yang berbeda.'
  if (ownPart(password, own).length < LEAST_OWN)
    return 'Terlalu mudah ditebak: hampir seluruhnya kata umum, nama, tahun, atau urutan. Pakai beberapa kata acak.'
  return null
}

/** What is left of a password when everything a guesser tries first is taken out. */
function ownPart(password: string, own: readonly string[]): string {
  const personal = own.flatMap((text) => [fold(text), ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)])
  const words = [...WORDS, ...personal].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
  let left = fold(password)
  for (const word of words) left = left.replaceAll(word, ' ')
  return left
    .replace(/(19|20)\d\d/g, ' ')
    .replace(/(.)\1{2,}/gu, '$1')
    .split(/\s+/)
    .map(withoutRuns)
    .join('')
}

function withoutRuns(text: string): string {
  let left = text
  for (const run of RUNS) {
    for (let size = run.length; size >= 4; size--) {
      for (let at = 0; at + size <= run.length; at++) left = left.replaceAll(run.slice(at, at + size), '')
    }
  }
  return left
}

/** Lower case, and the digits that stand for letters read as them; marks and spaces are no word. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/@/g, 'a')
    .replace(/[$]/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, '')
