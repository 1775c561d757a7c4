import { Banner } from '@/components/ui/banner'
import { CopyButton } from '@/components/ui/copy-button'
import { paths } from '@/lib/paths'

export type HandedCodeProps = { username: string; code: string }

/** The one time a code is seen: what to tell the person, in words that can be sent as they are. */
export function HandedCode({ username, code }: HandedCodeProps) {
  const path = paths.resetPassword(username)
  const words = `Nama pengguna: ${username}\nKode: ${code}\nBuka halaman masuk Lini, pilih "Lupa kata sandi?", lalu "Sudah punya kode". Kode berlaku 24 jam dan sekali pakai.`
  return (
    <Banner tone="good" title="Sampaikan kode ini sekarang; setelah ini tidak dapat dilihat lagi">
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[auto_1fr] sm:gap-y-1">
        <dt className="opacity-80">Nama pengguna</dt>
        <dd className="font-mono select-all phone:mb-1">{username}</dd>
        <dt className="opacity-80">Kode</dt>
        <dd className="font-mono text-lg whitespace-nowrap select-all phone:mb-1">{code}</dd>
        <dt className="opacity-80">Dipakai di</dt>
        <dd className="font-mono break-all">{path}</dd>
      </dl>
      <p className="my-2">Berlaku 24 jam dan sekali pakai. Sampaikan langsung atau lewat telepon, bukan di grup.</p>
      <CopyButton text={words} what="pesan" />
    </Banner>
  )
}
