import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A text to take elsewhere: by the button, or by hand where the browser lets no page copy. */
export function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        value={value}
        readOnly
        className="copyable"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Copy value={value} />
    </Group>
  )
}

function Copy({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  return (
    <CopyButton value={value} timeout={4000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        >
          <span aria-live="polite">{t(copied ? 'frame.copied' : 'frame.copy')}</span>
        </Button>
      )}
    </CopyButton>
  )
}
