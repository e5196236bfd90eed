import type { Form } from '../../../../web/kit/form.ts'
import { levelOf } from '../../composing.ts'
import { profileOf } from '../../text/profiles.ts'
import type { Reason } from '../../text/types.ts'
import type { Values } from './values.ts'

type Deciding = Pick<Values, 'country' | 'kind' | 'employee_kind'>

/** Which reasons may be named in such a letter. */
export const reasonsFor = ({ country, kind, employee_kind }: Deciding): readonly Reason[] =>
  profileOf(country).reasons[kind][levelOf(employee_kind)]

/** The form, in which a reason goes with the kind of letter that it belongs to. */
export const reasonable = (form: Form<Values>): Form<Values> => ({
  ...form,
  set: (name, value) => {
    form.set(name, value)
    const { reason } = form.values
    if (reason && !reasonsFor({ ...form.values, [name]: value }).includes(reason)) form.set('reason', null)
  },
})
