import { problemOf, unreachable } from '../../api/problem.ts'
import { currentLanguage } from '../../i18n/language.ts'
import type { ImportFile } from './imports.ts'

/**
 * Sends a file and says how far it is, which `fetch` does not.
 * @throws ApiProblem
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<ImportFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/import-files')
    request.responseType = 'json'
    request.setRequestHeader('accept-language', currentLanguage())
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      if (request.status === 201) resolve(request.response as ImportFile)
      else reject(problemOf(request.status, request.response))
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
