'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { ProgressBar } from '@/components/ui/progress-bar'
import { showToast } from '@/components/ui/toast-region'
import { type FieldSession, useField } from '@/lib/offline/session'
import { useOutbox } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'
import { saveCarried } from '../outbox/carried'
import { prepareCopy, usePreparation } from '../prepare'
import { PinPad } from '../session/pin-pad'
import { useSignal } from '../use-signal'

/** This device: what it holds, its PIN, preparing it again, carrying items by hand, and forgetting it. */
export default function DeviceScreen() {
  const field = useField()
  const { unsent } = useOutbox(field?.accountId ?? null)
  if (!field) return null
  const open = field.state === 'ready'
  return (
    <FieldPage
      title="Perangkat ini"
      note={field.me ? `Salinan milik ${field.me.name}, ${field.me.regionName}.` : undefined}
    >
      <div className="grid items-start gap-4 desk:grid-cols-2">
        {open && <Prepare accountId={field.accountId ?? ''} />}
        {open && <Pin field={field} />}
        <Storage />
        <Carried accountId={field.accountId ?? ''} unsent={unsent} />
        <Forget field={field} unsent={unsent} />
      </div>
    </FieldPage>
  )
}

function Card({ id, title, children }: { id?: string; title: string; children: React.ReactNode }) {
  return (
    <section id={id} className="surface scroll-mt-20 space-y-3 p-4 desk:p-5">
      <h2 className="text-md">{title}</h2>
      {children}
    </section>
  )
}

function Prepare({ accountId }: { accountId: string }) {
  const signal = useSignal()
  const { phase, done, total } = usePreparation()
  return (
    <Card title="Siap tanpa sinyal">
      <p>Isian, poktan, dan kotak keluar dapat dibuka tanpa sinyal sampai 72 jam sejak terakhir tersambung.</p>
      {phase !== 'none' && total > 0 && (
        <ProgressBar label="Menyiapkan" done={done} total={total} words={`${done} dari ${total} desa`} />
      )}
      <Button disabled={!signal} busy={phase === 'working'} onClick={() => void prepareCopy(accountId, true)}>
        {phase === 'working' ? 'Menyiapkan…' : 'Siapkan lagi'}
      </Button>
      {!signal && <p className="text-sm text-ink-soft">Perlu sinyal.</p>}
    </Card>
  )
}

function Pin({ field }: { field: FieldSession }) {
  const [changing, setChanging] = useState(!field.hasPin)
  return (
    <Card id="pin" title={field.hasPin ? 'PIN' : 'Pasang PIN'}>
      <p>
        PIN membuka catatan di perangkat ini tanpa sinyal. Salah sepuluh kali menghapus catatan dari perangkat; kiriman
        tetap aman, dan catatan kembali saat Anda masuk.
      </p>
      {changing ? (
        <PinPad
          label={field.hasPin ? 'PIN baru' : 'PIN (6 angka atau lebih)'}
          button="Simpan PIN"
          twice
          onPin={async (pin) => {
            await field.setPin(pin)
            setChanging(false)
            showToast({ text: 'PIN tersimpan di perangkat ini.', tone: 'good' })
            return true
          }}
        />
      ) : (
        <Button onClick={() => setChanging(true)}>Ganti PIN</Button>
      )}
    </Card>
  )
}

interface Room {
  used: number
  quota: number
  kept: boolean
}

function Storage() {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    let gone = false
    void readRoom().then((read) => {
      if (!gone) setRoom(read)
    })
    return () => {
      gone = true
    }
  }, [])
  return (
    <Card title="Penyimpanan">
      {room === null ? (
        <p className="text-ink-soft">Peramban ini tidak mengatakan berapa yang terpakai.</p>
      ) : (
        <>
          <p>
            Terpakai <strong className="figures">{megabytes(room.used)}</strong> dari{' '}
            <span className="figures">{megabytes(room.quota)}</span> yang disediakan peramban.
          </p>
          <p className={room.kept ? 'text-good' : 'text-warn'}>
            {room.kept
              ? 'Peramban berjanji tidak menghapusnya sendiri.'
              : 'Peramban boleh menghapusnya bila ruang habis. Pasang Lini di layar utama agar lebih aman.'}
          </p>
          {!room.kept && (
            <Button
              onClick={() =>
                void navigator.storage.persist().then(async (kept) => {
                  setRoom(await readRoom())
                  if (!kept)
                    showToast({ text: 'Peramban belum mengizinkan. Pasang Lini di layar utama, lalu coba lagi.' })
                })
              }
            >
              Minta penyimpanan tetap
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

async function readRoom(): Promise<Room | null> {
  if (!navigator.storage?.estimate) return null
  const [{ usage = 0, quota = 0 }, kept] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted?.() ?? false,
  ])
  return { used: usage, quota, kept }
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
    : `${(bytes / 1_000_000_000).toFixed(1).replace('.', ',')} GB`

function Carried({ accountId, unsent }: { accountId: string; unsent: number }) {
  return (
    <Card title="Berkas titipan">
      <p>
        Tidak ada sinyal berhari-hari? Simpan kiriman Anda sebagai berkas dan titipkan kepada siapa pun yang ke kantor.
        Isinya tersegel, hanya kantor yang dapat membukanya, dan tetap tercatat atas nama Anda.
      </p>
      {unsent > 0 ? (
        <Button onClick={() => void saveCarried(accountId)}>Simpan berkas titipan ({unsent})</Button>
      ) : (
        <p className="text-sm text-ink-soft">Tidak ada kiriman yang menunggu.</p>
      )}
    </Card>
  )
}

function Forget({ field, unsent }: { field: FieldSession; unsent: number }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const forget = async () => {
    await field.forget()
    dialog.current?.close()
    showToast({ text: 'Catatan yang dapat dibaca sudah dihapus dari perangkat ini.', tone: 'good' })
  }
  return (
    <Card title="Lupakan perangkat ini">
      <p>
        Menghapus catatan yang dapat dibaca, misalnya sebelum ponsel dipinjamkan. Catatan kembali saat Anda masuk lagi.
      </p>
      <Button onClick={() => dialog.current?.showModal()}>Lupakan…</Button>
      <dialog
        ref={dialog}
        aria-labelledby="judul-lupakan"
        className="surface m-auto w-[calc(100%-1.5rem)] max-w-lg p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.03_240/0.45)]"
      >
        <div className="space-y-3 p-5">
          <h3 id="judul-lupakan" className="text-lg">
            Lupakan perangkat ini?
          </h3>
          {unsent > 0 && (
            <p className="rounded-lg bg-warn-soft px-4 py-3 text-on-warn-soft">
              {unsent} kiriman belum sampai ke kantor. Kiriman itu tetap tersegel di sini dan dikirim begitu ada sinyal;
              simpan juga berkas titipan bila ponsel akan diserahkan.
            </p>
          )}
          <p>Isian yang sedang diketik tetap tersimpan terkunci dan terbuka lagi hanya sesudah Anda masuk.</p>
        </div>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:*:flex-auto">
          {unsent > 0 && (
            <a className={buttonClass({ tone: 'quiet' })} href={paths.outbox()} onClick={() => dialog.current?.close()}>
              Lihat kotak keluar
            </a>
          )}
          <Button onClick={() => dialog.current?.close()}>Batal</Button>
          <Button tone="danger" onClick={() => void forget()}>
            Lupakan
          </Button>
        </div>
      </dialog>
    </Card>
  )
}
