import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ImportFile, importFileQuery, waitingFilesQuery } from './imports.ts'
import { uploadFile } from './upload.ts'

export type Upload = {
  readonly key: number
  readonly file: File
  /** Share that is sent; null: it waits for its turn. */
  readonly sent: number | null
  readonly error: unknown
}

/**
 * Sends files one after another. One that arrived leaves the list: it is among those that wait to be looked at; one that
 * did not stays, with the reason, to be sent again.
 * @param onAlone called with the file when it was the only one given
 */
export function useUploads(onAlone: (file: ImportFile) => void) {
  const queryClient = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const turn = useRef(Promise.resolve())
  const next = useRef(0)
  const change = (key: number, changes: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)))

  const send = async ({ key, file }: Upload, alone: boolean) => {
    change(key, { sent: 0, error: null })
    try {
      const taken = await uploadFile(file, (sent) => change(key, { sent }))
      setUploads((before) => before.filter((one) => one.key !== key))
      queryClient.setQueryData(importFileQuery(taken.id).queryKey, taken)
      await queryClient.invalidateQueries({ queryKey: waitingFilesQuery.queryKey, exact: true })
      if (alone) onAlone(taken)
    } catch (error) {
      change(key, { error })
    }
  }

  const give = (files: readonly File[]) => {
    const added = files.map((file) => ({ key: next.current++, file, sent: null, error: null }))
    setUploads((before) => [...before, ...added])
    for (const upload of added) turn.current = turn.current.then(() => send(upload, files.length === 1))
  }
  const again = (upload: Upload) => {
    turn.current = turn.current.then(() => send(upload, true))
  }
  return { uploads, give, again }
}
