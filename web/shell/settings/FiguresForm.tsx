import { Box, Button, Stack, Switch, Text, Title } from '@mantine/core'
import { del, get, Problem, put } from '../../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../kit/dialogs.tsx'
import { NumberField, useField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../kit/Form.tsx'
import { type Form as FormState, useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefresh } from '../../kit/queries.ts'
import { useWords } from '../../kit/words.ts'
import { type Figure, type Figures, type Preview, useSpan } from './privacy.ts'

type Values = Record<string, number | null>

const groups = ['keep', 'deadlines', 'switches'] as const
const groupOf = ({ name, unit }: Figure): (typeof groups)[number] =>
  unit === 'yes or no' ? 'switches' : name.includes('.keep') ? 'keep' : 'deadlines'

/** What this company may set, each with its bounds, its default and what it means. */
export function FiguresForm({ figures }: { figures: Figures }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const refuseHarm = useRefuseHarm(figures.items)
  const initial = Object.fromEntries(figures.items.map(({ name, value }) => [name, value])) as Values
  const form = useForm<Values>({
    draft: 'privacy/figures',
    initial,
    // No record's version, but it changes with what is set: an untouched form then takes the newest.
    version: figures.items.reduce((sum, { set_at }) => sum + (set_at ? Date.parse(set_at) : 1), 0),
    isReadOnly: !figures.actions.includes('update'),
    save: async ({ changed }) => {
      for (const [name, value] of Object.entries(changed)) await refuseHarm(name, value ?? 0)
      for (const [name, value] of Object.entries(changed)) await save(name, value ?? null)
    },
    onSaved: async () => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/figures'), refresh('/erasures')])
    },
  })
  return (
    <Form form={form} label={t('privacy.figures')}>
      <Stack gap="lg">
        {groups.map((group) => (
          <FigureGroup
            key={group}
            title={t(`privacy.groups.${group}`)}
            figures={figures.items.filter((figure) => groupOf(figure) === group)}
            form={form}
          />
        ))}
      </Stack>
      <FormBar form={form} />
    </Form>
  )
}

function FigureGroup({ title, figures, form }: { title: string; figures: Figure[]; form: FormState<Values> }) {
  return (
    <div>
      <Title order={3} size="h6" mb="xs">
        {title}
      </Title>
      <FieldGrid>
        {figures.map((figure) =>
          figure.unit === 'yes or no' ? (
            <SwitchFigure key={figure.name} figure={figure} form={form} />
          ) : (
            <NumberFigure key={figure.name} figure={figure} form={form} />
          ),
        )}
      </FieldGrid>
    </div>
  )
}

type FigureProps = { figure: Figure; form: FormState<Values> }

function NumberFigure({ figure, form }: FigureProps) {
  const t = useWords('shell')
  const span = useSpan()
  const { name, unit, min, max } = figure
  const unitOnly = span(form.values[name] ?? 0, unit).replace(/^[\d\s.,]+/, '')
  return (
    <div>
      <NumberField
        form={form}
        name={name}
        label={t(`figures.${name}.label`)}
        hint={t(`figures.${name}.about`)}
        unit={unitOnly}
        isRequired
      />
      <Note figure={figure} form={form} text={t('privacy.bounds', { min, max, value: span(figure.default, unit) })} />
    </div>
  )
}

function SwitchFigure({ figure, form }: FigureProps) {
  const t = useWords('shell')
  const kit = useWords('kit')
  const { name } = figure
  const write = (value: unknown) => kit(value === 1 ? 'yes' : 'no')
  const label = t(`figures.${name}.label`)
  const field = useField<Values, number | null>({ form, name, label, hint: t(`figures.${name}.about`) }, write)
  const { description, error, readOnly } = field.props
  return (
    <div>
      <Switch
        {...{ name, label, description, error }}
        disabled={readOnly}
        checked={field.value === 1}
        onChange={(event) => field.write(event.currentTarget.checked ? 1 : 0)}
      />
      <Box ml={50}>
        <Note figure={figure} form={form} text={t('privacy.usual', { value: write(figure.default) })} />
      </Box>
    </div>
  )
}

/** The bounds and the default; who set something else, and the way back. */
function Note({ figure, form, text }: FigureProps & { text: string }) {
  const t = useWords('shell')
  const format = useFormat()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const refuseHarm = useRefuseHarm([figure])
  const { name, is_set, set_by, set_at } = figure
  const reset = async () => {
    await refuseHarm(name, figure.default)
    await del(`/figures/${name}`)
    notifyDone(t('saved'))
    await Promise.all([refresh('/figures'), refresh('/erasures')])
  }
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {text}
      {is_set && set_by && ` ${t('privacy.setBy', { name: set_by, at: format.dateTime(set_at) })}`}
      {is_set && !form.isReadOnly && !form.isDirty && (
        <Button size="compact-xs" variant="subtle" ml={4} onClick={() => void reset().catch(notifyProblem)}>
          {t('privacy.reset')}
        </Button>
      )}
    </Text>
  )
}

/** What the server says of the value belongs beside the figure's own field. */
async function save(name: string, value: number | null): Promise<void> {
  try {
    await put(`/figures/${name}`, { value })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status, message, code, errors, requestId } = error
    throw new Problem(status, {
      detail: message,
      code,
      errors: errors.map((one) => ({ ...one, field: name })),
      ...(requestId && { request_id: requestId }),
    })
  }
}

/** Answers a function that asks before records would go in the next night which would stay otherwise. */
function useRefuseHarm(figures: Figure[]) {
  const t = useWords('shell')
  const confirm = useConfirm()
  return async (name: string, value: number) => {
    const before = figures.find((figure) => figure.name === name)
    if (!before || groupOf(before) !== 'keep' || value >= before.value || value < before.min) return
    const soon = { days: 1 }
    const [now, then] = await Promise.all([
      get<Preview>('/erasures/preview', soon),
      get<Preview>('/erasures/preview', { ...soon, figure: name, value }),
    ])
    const count = then.total - now.total
    if (count <= 0) return
    const question = {
      title: t('privacy.shortenTitle', { name: t(`figures.${name}.label`) }),
      text: t('privacy.shortenText', { count }),
      action: t('privacy.shorten'),
    }
    if (!(await confirm({ ...question, isDangerous: true })))
      throw new Problem(409, { code: 'kept', detail: t('privacy.kept') })
  }
}
