import { locales } from '../privacy/certificate.ts'
import { escape } from '../statement/page.ts'
import type { Language } from '../tenancy/tables.ts'
import { say } from '../words.ts'
import { inLanguage } from './texts.ts'
import type { InLanguages } from './tables.ts'

/** How a language and a zone write what the status page says. */
export class Words {
  readonly language: Language
  readonly zone: string

  constructor(language: Language, zone: string) {
    this.language = language
    this.zone = zone
  }

  say(key: string, values: Record<string, string | number> = {}): string {
    return say(this.language, `status.${key}`, values)
  }

  /** The same as it stands in HTML. */
  html(key: string, values: Record<string, string | number> = {}): string {
    return escape(this.say(key, values))
  }

  /** A moment with the zone in which it is told. */
  moment(iso: string): string {
    return `${this.clock(iso)} (${this.zone})`
  }

  /** The same where the zone is said elsewhere. */
  clock(iso: string): string {
    const shape = { dateStyle: 'long', timeStyle: 'short', timeZone: this.zone } as const
    return new Intl.DateTimeFormat(locales[this.language], shape).format(new Date(iso))
  }

  time(iso: string): string {
    return `<time datetime="${escape(iso)}">${escape(this.clock(iso))}</time>`
  }

  /** A day, a month or a year by its name, as `2026-03`. */
  period(name: string): string {
    const shape = { 4: { year: 'numeric' }, 7: { year: 'numeric', month: 'long' }, 10: { dateStyle: 'long' } } as const
    const [year, month = '01', day = '01'] = name.split('-')
    const options = shape[name.length as keyof typeof shape] as Intl.DateTimeFormatOptions
    return new Intl.DateTimeFormat(locales[this.language], { ...options, timeZone: 'UTC' }).format(
      new Date(`${year}-${month}-${day}T12:00:00Z`),
    )
  }

  /** Cut, never rounded up: 99.9499 % isn't 99.95 %. */
  percent(value: number | null): string {
    if (value === null) return '–'
    const cut = Math.floor(value * 1000 + 1e-7) / 1000
    const shape = { style: 'percent', minimumFractionDigits: 3 } as const
    return new Intl.NumberFormat(locales[this.language], shape).format(cut / 100)
  }

  /** Seconds as days, hours, minutes and seconds; what is zero is left out. */
  span(seconds: number): string {
    const units = { hour: 3600, minute: 60, second: 1 } as const
    let left = seconds
    const parts = Object.entries(units).flatMap(([unit, length]) => {
      const count = Math.floor(left / length)
      left -= count * length
      return count > 0 ? [this.unit(count, unit)] : []
    })
    return parts.length > 0 ? parts.join(' ') : this.unit(0, 'second')
  }

  /** What an operator wrote, with its language where that is another than the page's. */
  text(texts: InLanguages): string {
    const { text, language } = inLanguage(texts, this.language)
    const lines = escape(text).replaceAll('\n', '<br>')
    return language === this.language ? lines : `<span lang="${language}">${lines}</span>`
  }

  private unit(count: number, unit: string): string {
    return new Intl.NumberFormat(locales[this.language], { style: 'unit', unit, unitDisplay: 'short' }).format(count)
  }
}
