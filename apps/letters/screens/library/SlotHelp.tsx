import { Accordion, Button, Text } from '@mantine/core'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './library.module.css'
import { slotGroups, topicSlots } from './slots.ts'

type SlotHelpProps = {
  insert: (slot: string) => void
  /** Names what only this topic knows. */
  topic?: string
}

/** What can stand in braces, explained in plain words; a click puts it where the text is being written. */
export function SlotHelp({ insert, topic = '' }: SlotHelpProps) {
  const t = useWords('letters')
  const own = topicSlots[topic]
  const groups = own ? [...slotGroups, { name: 'topic', slots: own }] : slotGroups
  return (
    <>
      <Text size="sm" mb="xs">
        {t('library.slots.intro')}
      </Text>
      <Accordion
        multiple
        defaultValue={['person', 'words', 'topic']}
        variant="contained"
        chevronPosition="left"
        order={3}
      >
        {groups.map((group) => (
          <Accordion.Item key={group.name} value={group.name}>
            <Accordion.Control>{t(`library.slots.groups.${group.name}`)}</Accordion.Control>
            <Accordion.Panel>
              <ul className={classes.slots}>
                {group.slots.map(({ name, slot }) => (
                  <li key={slot}>
                    <InsertButton slot={slot} insert={insert} />
                    <Text size="xs">{t(`library.slots.${group.name}.${name}`)}</Text>
                  </li>
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  )
}

/** Puts its text where somebody was just writing. */
export function InsertButton({ slot, insert }: { slot: string; insert: (slot: string) => void }) {
  const t = useWords('letters')
  return (
    <Button
      size="compact-xs"
      variant="default"
      ff="monospace"
      fw={400}
      aria-label={t('library.slots.insert', { slot })}
      // The text keeps the focus and the place that is written at.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => insert(slot)}
    >
      {slot}
    </Button>
  )
}
