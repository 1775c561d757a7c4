import { EntryTable, type EntryTableProps } from '@/components/registers/entry-table'
import { BulkForm } from '@/components/ui/bulk-form'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { selectionFields } from '@/lib/registers/bulk-address'

/** The list with tick boxes at a desk: the ticked rows, or all that match, go on to one step for all of them. */
export function SelectableTable({ total, ...table }: Omit<EntryTableProps, 'selectable'> & { total: number }) {
  const { register, view } = table
  const all = selectionFields(register, { ids: null, view })
  return (
    <BulkForm
      action={paths.registerBulk(register.code)}
      actions={
        <>
          <Button type="submit" tone="primary">
            Ubah bersama
          </Button>
          <LinkButton
            href={paths.registerBulk(register.code, `?${new URLSearchParams(all)}`)}
            tone="quiet"
            prefetch={false}
          >
            Semua {formatCount(total)} yang cocok
          </LinkButton>
        </>
      }
    >
      {all
        .filter(([name]) => name !== 'semua')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <EntryTable {...table} selectable />
    </BulkForm>
  )
}
