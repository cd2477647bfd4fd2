import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly articles: readonly { readonly id: string; readonly title: string; readonly url: string }[]
}

/** The texts that an answer rests on. */
export function Articles({ articles }: Props) {
  const { t } = useTranslation()
  if (articles.length === 0) return null
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('legalDetail.articles')}</Text>
      {articles.map(({ id, title, url }) => (
        <Text key={id} size="sm">
          <Anchor href={url} target="_blank" rel="noreferrer" underline="always" inherit>
            {id}
          </Anchor>
          {` · ${title}`}
        </Text>
      ))}
    </Stack>
  )
}
