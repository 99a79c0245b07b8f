import type { Dictionary } from '../fields/dictionary.js';
import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { isUnarmed, kindColumns, type ReadKinds, sayKinds } from './acled-kinds.js';
import { badValue } from './field-error.js';
import type { Header } from './header.js';
import type { ReadFields } from './layout.js';
import { parsedOnce } from './parsed-once.js';

const CIVILIANS = 'civilians';
const NOT_MAINLY = 'not mainly civilians';

/**
 * Who was attacked, by whom, and between which kinds of actor. The order of the actors has no meaning, so there is a
 * perpetrator only where civilians were the target: the actor who was armed.
 */
export function actorColumns(header: Header, draft: Draft): ReadFields {
  const kinds = kindColumns(header);
  const kindsCode = kindsCodes(draft.text('actor_kinds').column.dictionary);
  const targeting = civilianTargeting(header, kinds);
  const attacker = attackerColumn(header);
  const [target, perpetrator, actorKinds] = ['target', 'perpetrator', 'actor_kinds'].map((field) =>
    draft.text(field),
  );
  const [civilians, notMainly] = [CIVILIANS, NOT_MAINLY].map((text) => target.column.dictionary.code(text));
  return (fields) => {
    const own = kinds(fields);
    actorKinds.code = kindsCode(own);
    const answer = targeting(fields);
    target.code = answer === 'unknown' ? 0 : answer === 'yes' ? civilians : notMainly;
    const column = answer === 'yes' ? attacker(fields, own) : undefined;
    perpetrator.code = column ? fields.code(column, perpetrator.column.dictionary) : 0;
  };
}

/** Each pair of kinds is put into words once. */
function kindsCodes(dictionary: Dictionary): (kinds: readonly [string, string]) => number {
  const codes = new Map<string, number>();
  return (kinds) => {
    const key = kinds.join('|');
    const code = codes.get(key) ?? dictionary.code(sayKinds(kinds));
    codes.set(key, code);
    return code;
  };
}

type Targeting = 'yes' | 'no' | 'unknown';

/** Whether civilians were the main or only target: as marked, or by definition in files from before the mark. */
function civilianTargeting(header: Header, kinds: ReadKinds): (fields: Fields) => Targeting {
  const marked = header.column('civilian_targeting');
  if (marked) return parsedOnce(marked, (text) => readMark(text, marked));
  const byEvent = parsedOnce(header.required('event_type'), (type) => targetingOf(type.toLowerCase()));
  const sub = header.column('sub_event_type');
  const isExcessive = sub ? parsedOnce(sub, (text) => text.toLowerCase() === EXCESSIVE) : () => false;
  return (fields) => {
    if (isExcessive(fields)) return 'yes';
    const answer = byEvent(fields);
    return answer === 'by kinds' ? targetingAmong(kinds(fields)) : answer;
  };
}

function readMark(text: string, column: Column): Targeting {
  if (text === '') return 'no';
  if (/^civilians? target/i.test(text)) return 'yes';
  throw badValue(column, text, 'is neither "Civilian targeting" nor empty');
}

const ATTACK_ON_CIVILIANS = 'violence against civilians';
const EXCESSIVE = 'excessive force against protesters';

/** ACLED Codebook, "Civilian targeting". */
function targetingOf(eventType: string): Targeting | 'by kinds' {
  if (eventType === ATTACK_ON_CIVILIANS) return 'yes';
  if (eventType === 'explosions/remote violence' || eventType === 'riots') return 'by kinds';
  return ['battles', 'protests', 'strategic developments'].includes(eventType) ? 'no' : 'unknown';
}

function targetingAmong(kinds: readonly string[]): Targeting {
  if (kinds.includes(CIVILIANS)) return 'yes';
  return kinds.some((kind) => kind !== '') ? 'no' : 'unknown';
}

/** The column of the actor who attacked civilians, where one of the two was unarmed or the event has an order. */
function attackerColumn(
  header: Header,
): (fields: Fields, kinds: readonly [string, string]) => Column | undefined {
  const [first, second] = [header.required('actor1'), header.column('actor2')];
  const isAttack = parsedOnce(
    header.required('event_type'),
    (type) => type.toLowerCase() === ATTACK_ON_CIVILIANS,
  );
  const unarmed = [first, second].map((column) => column && parsedOnce(column, hasUnarmedName));
  return (fields, kinds) => {
    const [isFirstUnarmed, isSecondUnarmed] = [0, 1].map(
      (place) => isUnarmed(kinds[place]) || unarmed[place]?.(fields) === true,
    );
    if (isFirstUnarmed !== isSecondUnarmed) return isFirstUnarmed ? second : first;
    // In an attack on civilians alone, the target is always the second actor.
    return isAttack(fields) ? first : undefined;
  };
}

const hasUnarmedName = (name: string): boolean => /^(civilians|protesters)\b/i.test(name);
