'use client'

import { type ReactNode, useActionState, useId, useState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { ChoiceRow } from '@/components/forms/choice-row'
import { ComboboxField } from '@/components/forms/combobox-field'
import { DateField } from '@/components/forms/date-field'
import { FieldGroup } from '@/components/forms/field'
import { problemOf } from '@/components/forms/field-state'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { PhotoPicker } from '@/components/meetings/photo-picker'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import {
  ACTIVITY_TARGETS,
  DASHAT,
  DASHAT_FUNDS,
  DASHAT_TARGETS,
  FAMILY_FUNCTIONS,
  INPRES_CATEGORIES,
  type InpresCategory,
  KEGIATAN_EDITION,
} from '@/lib/kampung-kb/activity-lists'
import { type Dashat, MOST_PHOTOS } from '@/lib/kampung-kb/activity-schema'

/** What is stored of an activity that is changed. */
export interface ActivityInitial {
  activityId: string
  version: number
  title: string
  heldOn: string
  place: string
  description: string
  category: string
  kegiatan: string
  fungsi: string
  targets: readonly string[]
  targetOther: string
  people: number | null
  opdIds: readonly string[]
  partners: string
  dashat: Dashat | null
  photos: readonly { fileId: string; moment: string }[]
}

export type ActivityFormProps = {
  action: FormAction
  kampungKbId: string
  formKey: string
  initial?: ActivityInitial
  opd: readonly { id: string; name: string; acronym: string }[]
  day: { min?: string; max: string }
  cancelHref: string
}

/** An activity as it is told: what and when first, then who, then what a DASHAT adds. */
export function ActivityForm({ action, kampungKbId, formKey, initial, opd, day, cancelHref }: ActivityFormProps) {
  const [state, send] = useActionState(action, idle)
  const [category, setCategory] = useState(initial?.category ?? '')
  const [kegiatan, setKegiatan] = useState(initial?.kegiatan ?? '')
  const names = Object.hasOwn(KEGIATAN_EDITION.names, category)
    ? KEGIATAN_EDITION.names[category as InpresCategory]
    : Object.values(KEGIATAN_EDITION.names).flat()
  const dashat = initial?.dashat ?? null
  return (
    <form
      action={send}
      noValidate
      className="max-w-3xl space-y-4"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === 'category') setCategory(target.value)
        if (target instanceof HTMLInputElement && target.name === 'kegiatan') setKegiatan(target.value)
      }}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="id" value={kampungKbId} />
      {initial && <input type="hidden" name="activityId" value={initial.activityId} />}
      {initial && <input type="hidden" name="version" value={initial.version} />}
      <FormMessage state={state} />
      <Card title="Kegiatan">
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          <Wide>
            <TextField
              label="Judul kegiatan"
              name="title"
              initial={initial?.title}
              maxLength={150}
              state={state}
              required
            />
          </Wide>
          <DateField
            label="Tanggal"
            name="heldOn"
            initial={initial?.heldOn ?? day.max}
            {...day}
            state={state}
            required
          />
          <TextField label="Tempat" name="place" initial={initial?.place} maxLength={150} state={state} />
          <Wide>
            <SelectField
              label="Kategori (Inpres 3/2022)"
              name="category"
              initial={initial?.category}
              choices={INPRES_CATEGORIES}
              state={state}
              required
            />
          </Wide>
          <Wide>
            <ComboboxField
              label="Nama kegiatan"
              name="kegiatan"
              initial={initial?.kegiatan}
              suggestions={names}
              hint="Pilih dari daftar kategorinya, atau tulis sendiri."
              state={state}
            />
          </Wide>
          <SelectField
            label="Fungsi keluarga"
            name="fungsi"
            initial={initial?.fungsi}
            choices={FAMILY_FUNCTIONS}
            empty="—"
            state={state}
          />
          <NumberField label="Peserta" name="people" initial={initial?.people} unit="orang" state={state} />
          <Wide>
            <TextArea label="Uraian" name="description" initial={initial?.description} maxLength={3000} state={state} />
          </Wide>
        </div>
      </Card>
      <Card title="Sasaran dan yang terlibat">
        <div className="space-y-5">
          <CheckboxGroup
            label="Sasaran"
            name="targets"
            choices={ACTIVITY_TARGETS}
            initial={initial?.targets ?? []}
            state={state}
            inline
          />
          <TextField
            label="Sasaran lainnya"
            name="targetOther"
            initial={initial?.targetOther}
            maxLength={150}
            state={state}
            hint="Bila Lainnya dicentang."
          />
          <CheckboxGroup
            label="OPD/instansi yang terlibat"
            name="opdIds"
            hint="Banyaknya instansi yang berbeda dinilai sebagai keterlibatan lintas sektor."
            choices={opd.map(({ id, name, acronym }) => ({
              value: id,
              label: acronym || name,
              ...(acronym && acronym !== name && { hint: name }),
            }))}
            initial={initial?.opdIds ?? []}
            state={state}
          />
          <TextField
            label="Mitra lain"
            name="partners"
            initial={initial?.partners}
            maxLength={500}
            state={state}
            hint="Swasta, perguruan tinggi, organisasi; pisahkan dengan koma."
          />
        </div>
      </Card>
      <DashatCard dashat={dashat} state={state} suggested={kegiatan === DASHAT} />
      <Photos initial={initial?.photos ?? []} state={state} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">{initial ? 'Simpan perubahan' : 'Catat kegiatan'}</SubmitButton>
        <LinkButton href={cancelHref} tone="quiet">
          Batal
        </LinkButton>
      </div>
    </form>
  )
}

const Wide = ({ children }: { children: ReactNode }) => <div className="min-w-0 sm:col-span-2">{children}</div>

const MOMENTS = [
  ['photosSebelum', 'sebelum', 'Foto sebelum'],
  ['photosKegiatan', 'kegiatan', 'Foto kegiatan'],
  ['photosSesudah', 'sesudah', 'Foto sesudah'],
] as const

/** Photos of the three moments; each is sent by itself as it is chosen, the form carries their ids. */
function Photos({ initial, state }: { initial: ActivityInitial['photos']; state: FormState }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>(() =>
    Object.fromEntries(
      MOMENTS.map(([name, moment]) => [
        name,
        initial.filter((photo) => photo.moment === moment).map(({ fileId }) => fileId),
      ]),
    ),
  )
  return (
    <>
      {MOMENTS.map(([name, , title]) => (
        <div key={name}>
          {(chosen[name] ?? []).map((fileId) => (
            <input key={fileId} type="hidden" name={name} value={fileId} />
          ))}
          <PhotoPicker
            title={title}
            photos={chosen[name] ?? []}
            most={MOST_PHOTOS}
            problem={problemOf(name, state)}
            onChange={(photos) => setChosen({ ...chosen, [name]: photos })}
          />
        </div>
      ))}
    </>
  )
}

/** What a DASHAT cooked, for whom and from whose money. Ticked by itself when the kegiatan is chosen. */
function DashatCard({ dashat, state, suggested }: { dashat: Dashat | null; state: FormState; suggested: boolean }) {
  const id = useId()
  const [ticked, setTicked] = useState<boolean | null>(null)
  const on = ticked ?? (suggested || dashat !== null || state.values?.isDashat === 'ya')
  return (
    <Card title="DASHAT (Dapur Sehat Atasi Stunting)">
      <div
        className="space-y-5"
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement && target.name === 'isDashat') setTicked(target.checked)
        }}
      >
        <FieldGroup id={id} label="Kegiatan ini DASHAT?" required>
          <ChoiceRow
            kind="checkbox"
            name="isDashat"
            choice={{ value: 'ya', label: 'Ya, ada menu yang dibagikan' }}
            checked={on}
          />
        </FieldGroup>
        {on && (
          <>
            <TextArea
              label="Menu"
              name="dashatMenu"
              initial={dashat?.menu}
              maxLength={500}
              state={state}
              required
              rows={2}
            />
            <NumberField label="Porsi" name="dashatPortions" initial={dashat?.portions} unit="porsi" state={state} />
            <CheckboxGroup
              label="Sasaran DASHAT"
              name="dashatTargets"
              choices={DASHAT_TARGETS}
              initial={dashat?.targets ?? []}
              state={state}
              inline
            />
            <CheckboxGroup
              label="Sumber dana DASHAT"
              name="dashatFunds"
              choices={DASHAT_FUNDS}
              initial={dashat?.funds ?? []}
              state={state}
              inline
            />
            <NumberField label="Jumlah dana" name="dashatAmount" initial={dashat?.amount} unit="rupiah" state={state} />
          </>
        )}
      </div>
    </Card>
  )
}
