'use client'

import { CloudOff, LockKeyhole, LogIn, ShieldOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { StatePanel } from '@/components/ui/state-panel'
import { type FieldSession, openField } from '@/lib/offline/session'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'
import { useSignal } from '../use-signal'
import { PinPad } from './pin-pad'

interface ShutScreenProps {
  field: FieldSession
  path: string
}

/** Why the copy is not open, what remains safe, and the way to open it. */
export default function ShutScreen({ field, path }: ShutScreenProps) {
  if (field.state === 'locked' && field.reason === 'pin') return <Locked field={field} path={path} />
  return <Shut field={field} path={path} />
}

function Locked({ field, path }: ShutScreenProps) {
  const [words, setWords] = useState('')
  const unlock = async (pin: string) => {
    const answer = await field.unlock(pin)
    if (answer.kind === 'wrong') setWords(`PIN salah. Sisa ${answer.left} kali mencoba.`)
    else if (answer.kind === 'clock') setWords('Jam perangkat mundur. Betulkan jamnya atau sambungkan ke internet.')
    return answer.kind === 'open'
  }
  return (
    <div className="mx-auto max-w-sm space-y-6">
      <FieldPage
        title="Buka dengan PIN"
        note={field.me ? `Salinan milik ${field.me.name}, ${field.me.regionName}.` : undefined}
      />
      <PinPad label="PIN" button="Buka" words={words} onPin={unlock} />
      {field.pinsLeft < 10 && !words && (
        <p className="text-warn">Sisa {field.pinsLeft} kali mencoba sebelum salinan di perangkat ini dihapus.</p>
      )}
      <Kept accountId={field.accountId} />
      <p>
        <a className="link inline-flex min-h-11 items-center" href={paths.signIn(path)}>
          Lupa PIN? Masuk dengan kata sandi (perlu sinyal)
        </a>
      </p>
    </div>
  )
}

/** What is said for each way in which a copy can be shut. */
function Shut({ field, path }: ShutScreenProps) {
  const signal = useSignal()
  const signIn = (
    <a className={buttonClass({ tone: 'primary' })} href={paths.signIn(path)}>
      Masuk
    </a>
  )
  const again = <Button onClick={() => void openField()}>Coba lagi</Button>
  if (field.reason === 'revoked')
    return (
      <StatePanel level={1} icon={ShieldOff} title="Kantor mengakhiri perangkat ini" actions={signIn}>
        <p>Catatan yang dapat dibaca di sini sudah dihapus. Kiriman yang belum sampai tetap dikirim atas nama Anda.</p>
        <p>Hubungi admin kantor Anda bila ini keliru.</p>
        <Kept accountId={field.accountId} />
      </StatePanel>
    )
  if (field.state === 'signed-out')
    return (
      <StatePanel level={1} icon={LogIn} title="Masuk untuk membuka catatan Anda" actions={signIn}>
        <p>Anda sudah keluar, atau sesi Anda berakhir.</p>
        <Kept accountId={field.accountId} />
      </StatePanel>
    )
  if (field.state === 'new' && field.me && navigator.onLine)
    return (
      <StatePanel level={1} icon={CloudOff} title="Perangkat ini belum dapat disiapkan" actions={again}>
        <p>Kantor belum menjawab, atau terlalu banyak perangkat baru untuk akun Anda hari ini.</p>
        <p>Coba lagi sebentar lagi. Bila tetap gagal, hubungi admin kantor Anda.</p>
      </StatePanel>
    )
  if (field.state === 'new' && !signal)
    return (
      <StatePanel level={1} icon={CloudOff} title="Perangkat ini belum disiapkan" actions={again}>
        <p>Masuk sekali saat ada sinyal. Sesudah itu isian, poktan, dan kotak keluar terbuka tanpa sinyal.</p>
      </StatePanel>
    )
  if (field.state === 'new')
    return (
      <StatePanel level={1} icon={LogIn} title="Masuk untuk mulai" actions={signIn}>
        <p>Sesudah masuk, desa dan poktan Anda disiapkan di perangkat ini agar dapat dipakai tanpa sinyal.</p>
      </StatePanel>
    )
  return (
    <StatePanel
      level={1}
      icon={LockKeyhole}
      title="Salinan di perangkat ini tertutup"
      actions={
        <>
          {again}
          {signIn}
        </>
      }
    >
      <p>{LOCKED_WORDS[field.reason as keyof typeof LOCKED_WORDS] ?? LOCKED_WORDS.dropped}</p>
      <Kept accountId={field.accountId} />
    </StatePanel>
  )
}

const LOCKED_WORDS = {
  'no-pin': 'Tanpa PIN, catatan hanya terbuka saat ada sinyal. Pasang PIN di Perangkat ini begitu tersambung.',
  dropped:
    'Sudah lebih dari 72 jam tanpa sinyal, atau PIN salah sepuluh kali. Demi keamanan catatan dihapus dari perangkat dan kembali saat Anda masuk.',
  clock: 'Jam perangkat mundur dari sebelumnya. Betulkan jamnya, atau sambungkan ke internet.',
  none: 'Sambungkan ke internet, lalu coba lagi.',
}

/** What stays safe although nothing can be read: the items that were not received yet, sealed. */
function Kept({ accountId }: { accountId: string | null }) {
  const { unsent } = useOutbox(accountId)
  if (unsent === 0) return null
  return (
    <p className="rounded-lg bg-info-soft px-4 py-3 text-on-info-soft">
      <a className="font-medium underline" href={paths.outbox()}>
        {unsent} kiriman
      </a>{' '}
      yang belum sampai tetap aman di sini dan terkirim sendiri saat ada sinyal, juga sebelum Anda membuka kunci.
    </p>
  )
}
