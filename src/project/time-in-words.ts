import { type Messages, say } from './messages.ts';

const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * A time of the day of W3C XML Schema in the language of the interface: 10:30:00 is 10:30, in French 10 h 30; seconds are told where
 * there are any, and the time zone where it is said. Undefined for what is no such time.
 */
export function timeInWords(messages: Messages, written: string): string | undefined {
  const [, hour, minute = '', second = '00', zone] = TIME.exec(written) ?? [];
  if (hour === undefined) return undefined;
  const key = second === '00' ? 'date.time' : 'date.time-seconds';
  const time = say(messages, key, { hour: Number(hour), minute, second });
  if (zone === undefined) return time;
  return say(messages, 'date.time-zone', { time, zone: zone === 'Z' ? 'UTC' : `UTC${zone}` });
}
