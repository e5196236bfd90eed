import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { PlainPage } from '../../../../web/kit/Section.tsx'
import { meets, useHref, useMembership } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { areas } from './areas.ts'
import classes from './library.module.css'

/** What letters are written with, and what each part is for. */
export default function LibraryHome() {
  const t = useWords('letters')
  const href = useHref()
  const membership = useMembership()
  const shown = areas.filter(({ read }) => meets(membership, read))
  return (
    <PlainPage head={<PageTitle>{t('library.title')}</PageTitle>}>
      <ul className={classes.cards}>
        {shown.map((area) => (
          <li key={area.name}>
            <Link to={href(`/${area.path}`)} className={classes.card}>
              <area.icon size={24} stroke={1.5} aria-hidden />
              <span>
                <Text fw={600}>{t(`library.areas.${area.name}.title`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`library.areas.${area.name}.text`)}
                </Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PlainPage>
  )
}
