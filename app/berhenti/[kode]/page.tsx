import type { Metadata } from 'next'
import { SubmitButton } from '@/components/forms/submit-button'
import { PublicLayout } from '@/components/layout/public-layout'
import { stopLetterAction } from './actions'

export const metadata: Metadata = { title: 'Berhenti berlangganan', robots: { index: false } }

/** Where a letter's last line leads: stops it with one press, without signing in. Opening the page changes nothing. */
export default async function StopPage({ params, searchParams }: PageProps<'/berhenti/[kode]'>) {
  const { kode } = await params
  const { selesai } = await searchParams
  return (
    <PublicLayout>
      <div className="space-y-4">
        <h1 className="text-xl">Berhenti berlangganan</h1>
        {selesai === 'ya' ? (
          <p>Surel ini tidak akan dikirim lagi. Anda dapat berlangganan kembali dari dasbor di Lini.</p>
        ) : selesai === 'tidak' ? (
          <p>Tautan ini tidak dikenal. Masuk ke Lini, lalu buka Tampilan & tautan untuk menghentikan langganan.</p>
        ) : (
          <form action={stopLetterAction} className="space-y-4">
            <input type="hidden" name="kode" value={kode} />
            <p>Tekan tombol ini agar surel angka tidak dikirim lagi kepada Anda.</p>
            <SubmitButton busyLabel="Menghentikan…">Hentikan surel ini</SubmitButton>
          </form>
        )}
      </div>
    </PublicLayout>
  )
}
