'use client'

import { TextArea } from '@/components/forms/text-area'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'

export type FullExportProps = { action: string; search: string; state: string }

/** The roster as Excel with whole numbers: a reason first, posted, so that it stands in no address. */
export function FullExport({ action, search, state }: FullExportProps) {
  return (
    <>
      <DialogButton opens="excel-lengkap" tone="quiet">
        Excel dengan NIK
      </DialogButton>
      <Dialog
        id="excel-lengkap"
        title="Excel dengan NIK lengkap"
        note="Berkas ini memuat nomor pribadi dan data anak. Simpan di tempat yang aman. Siapa yang mengunduh dan alasannya tercatat."
      >
        <form action={action} method="post" className="space-y-4">
          <input type="hidden" name="q" value={search} />
          <input type="hidden" name="status" value={state} />
          <TextArea label="Alasan" name="reason" maxLength={300} required hint="Paling sedikit 5 huruf." />
          <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
            <DialogCancel />
            <Button
              type="submit"
              tone="primary"
              onClick={(event) => {
                // A download leaves the page as it is: the dialog closes by itself once the form may go.
                const { form } = event.currentTarget
                if (form?.checkValidity()) setTimeout(() => form.closest('dialog')?.close(), 0)
              }}
            >
              Unduh
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
