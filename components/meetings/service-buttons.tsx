'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-region'
import { useBookDoor } from './book-door'
import { Chip } from './chip'
import { StepModal } from './step-modal'

/** Where a group mostly refers to; its own earlier places stand before them. */
const PLACES = ['Puskesmas', 'Posyandu', 'Bidan desa', 'Balai Penyuluhan KB', 'PPKS/Satyagatra']

interface ServiceButtonsProps {
  poktanId: string
  memberId: string
  name: string
  /** The latest day it may have been done, preselected. */
  lastDay: string
  referralPlaces: readonly string[]
}

/** A home visit or a referral of one member: press, then save; the rest is filled in already. */
export function ServiceButtons({ poktanId, memberId, name, lastDay, referralPlaces }: ServiceButtonsProps) {
  const door = useBookDoor()
  const places = [...new Set([...referralPlaces, ...PLACES])].slice(0, 6)
  const [open, setOpen] = useState<'kunjungan' | 'rujukan' | null>(null)
  const [day, setDay] = useState(lastDay)
  const [to, setTo] = useState(places[0]!)
  const [purpose, setPurpose] = useState('')
  const [outcome, setOutcome] = useState('')
  const word = open === 'rujukan' ? 'Rujukan' : 'Kunjungan rumah'
  return (
    <span className="flex gap-2">
      <Button size="small" onClick={() => setOpen('kunjungan')}>
        Kunjungan<span className="sr-only"> {name}</span>
      </Button>
      <Button size="small" onClick={() => setOpen('rujukan')}>
        Rujukan<span className="sr-only"> {name}</span>
      </Button>
      {open && (
        <StepModal
          step="service.record"
          body={() => ({
            poktanId,
            memberId,
            service: open,
            doneOn: day,
            referredTo: open === 'rujukan' ? to : '',
            purpose,
            result: outcome,
          })}
          title={`${word}: ${name}`}
          submitLabel={`Simpan ${open}`}
          onClose={() => setOpen(null)}
          onDone={() => {
            showToast({ text: `${word} ${name} tersimpan.`, tone: 'good' })
            setOpen(null)
            setPurpose('')
            setOutcome('')
            door.taken()
          }}
        >
          <label className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-medium">Tanggal</span>
            <input
              type="date"
              className="control w-44!"
              value={day}
              max={lastDay}
              onChange={(event) => event.target.value && setDay(event.target.value)}
            />
          </label>
          {open === 'rujukan' && (
            <div>
              <p className="mb-1.5 font-medium">Dirujuk ke</p>
              <div className="mb-2 grid grid-cols-2 gap-2">
                {places.map((place) => (
                  <Chip key={place} wide on={to === place} onPress={() => setTo(place)}>
                    {place}
                  </Chip>
                ))}
              </div>
              <input
                aria-label="Tujuan rujukan lain"
                className="control"
                maxLength={200}
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
            </div>
          )}
          <label className="block">
            <span className="mb-1 block font-medium">
              Untuk apa <span className="font-normal text-ink-soft">(boleh kosong)</span>
            </span>
            <input
              className="control"
              maxLength={500}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
          <label className="block">
            <span className="mb-1 block font-medium">
              Hasil <span className="font-normal text-ink-soft">(boleh menyusul)</span>
            </span>
            <input
              className="control"
              maxLength={500}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value)}
            />
          </label>
        </StepModal>
      )}
    </span>
  )
}
