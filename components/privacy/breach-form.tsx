import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { paths } from '@/lib/paths'
import type { KnownAccount } from '@/lib/privacy/breach'

/** Asks whose access and between which days; answers an Excel file of the persons that were opened. */
export function BreachForm({ accounts, today }: { accounts: readonly KnownAccount[]; today: string }) {
  return (
    <Card
      title="Siapa saja yang terbuka"
      note="Bila akun atau ponsel seseorang jatuh ke tangan lain, pemberitahuan tertulis wajib dalam 3 x 24 jam (UU 27/2022 Pasal 46): data apa, kapan dan bagaimana, serta penanganannya. Unduhan ini menyebut orang dan keluarga yang dibuka akun itu. Pembuatannya tercatat."
    >
      <form action={paths.privacyBreach('')} className="max-w-2xl space-y-4">
        <SelectField
          label="Akun"
          name="akun"
          choices={accounts.map(({ id, label }) => ({ value: id, label }))}
          hint="Akun yang bekerja dalam 90 hari terakhir."
          required
        />
        <div className="flex flex-wrap gap-4">
          <DateField label="Dari tanggal" name="dari" initial={today} max={today} required />
          <DateField label="Sampai tanggal" name="sampai" initial={today} max={today} required />
        </div>
        <Button type="submit" tone="primary">
          Unduh Excel
        </Button>
      </form>
    </Card>
  )
}
