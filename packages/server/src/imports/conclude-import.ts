import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import type { ImportContext, ImportOutcome, ImportRequest } from './import-request.ts'
import { finishImport } from './imports.queries.ts'
import type { ImportReport } from './reporting/import-report.ts'
import type { RejectedText } from './reporting/rejected-file.ts'

type Findings = Omit<ImportReport, 'importId' | 'dryRun' | 'rejectedLines'>

/** Writes the report and the rejected lines of an import, and its entry in the audit trail. */
export async function concludeImport(
  tx: Tx,
  { actor }: ImportContext,
  { dryRun = false }: ImportRequest,
  importId: number,
  findings: Findings,
  rejected: RejectedText | null,
): Promise<ImportOutcome> {
  const report: ImportReport = {
    importId: dryRun ? null : importId,
    dryRun,
    ...findings,
    rejectedLines: rejected?.lines ?? [],
  }
  const rejectedFile = rejected?.content ?? null
  await finishImport(tx, importId, report, rejectedFile)
  await appendAudit(tx, actor, [auditOf(report, importId)])
  return { report, rejectedFile }
}

function auditOf(report: ImportReport, importId: number) {
  const { file, creditor, source, kind, created, updated, unchanged, rejected, closed } = report
  return {
    action: 'import.done' as const,
    subject: `import:${importId}`,
    detail: {
      file: file.name,
      sha256: file.sha256,
      creditor,
      source,
      kind,
      created,
      updated,
      unchanged,
      rejected,
      closed,
    },
  }
}
