import type { Metadata } from 'next'
import { SignInLayout } from '@/components/layout/sign-in-layout'
import { requestFacts } from '@/lib/auth/request-facts'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate, formatDateTime } from '@/lib/format/date'
import { findGuestPage } from '@/lib/rapat/sign-guest'
import { signGuestAction } from './actions'
import { GuestForm } from './guest-form'

export const metadata: Metadata = { title: 'Daftar hadir', robots: { index: false } }

/** Where a guest of a rapat signs: title, day and place, and nothing else of the office. */
export default async function GuestPage({ params }: PageProps<'/hadir/[token]'>) {
  const { token } = await params
  const { address } = await requestFacts()
  const page = await findGuestPage(token, address).catch((error) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!page)
    return (
      <SignInLayout
        title="Daftar hadir ini sudah ditutup"
        note="Kodenya sudah lewat waktu atau tidak dikenal. Mintalah kode yang baru kepada penyelenggara rapat."
      >
        <p className="text-ink-soft">Anda juga dapat menandatangani daftar hadir di kertas.</p>
      </SignInLayout>
    )
  const { title, heldOn, fromTime, place, until, zone } = page
  return (
    <SignInLayout
      title="Daftar hadir"
      note={
        <>
          <strong className="text-ink">{title}</strong>
          <br />
          {[formatDate(heldOn), fromTime.replace(':', '.')].filter(Boolean).join(', ')}
          <br />
          {place}
        </>
      }
      footer={
        <p>
          Nama dan instansi Anda dipakai untuk daftar hadir rapat ini saja. Berlaku sampai {formatDateTime(until, zone)}
          .
        </p>
      }
    >
      <GuestForm action={signGuestAction} token={token} />
    </SignInLayout>
  )
}
