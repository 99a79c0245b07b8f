import type { DayRange } from '../../calendar/day.js';
import type { Calendar, Period } from '../../calendar/period.js';

export const SIZES = ['exactly', 'at-least', 'at-most', 'more-than', 'fewer-than', 'about'] as const;
type Size = (typeof SIZES)[number] | 'between';

/** A number that is claimed; `exactly`, `about` and `between` hold within `slack` of it, which for `exactly` is its rounding. */
export interface Amount {
  readonly size: Size;
  readonly number: number;
  readonly slack: number;
}

type Relation = 'more' | 'fewer' | 'same';
export type Extreme = 'highest' | 'lowest';

/** What is said of one figure against another: which is more, or by how much. */
export type Contrast =
  | { readonly kind: 'relation'; readonly relation: Relation }
  /** Of the first, less the second. */
  | { readonly kind: 'difference'; readonly amount: Amount }
  /** How much higher, or lower, the first is, as a fraction of the second. */
  | { readonly kind: 'rise' | 'fall'; readonly amount: Amount }
  /** How many times the second the first is. */
  | { readonly kind: 'times'; readonly amount: Amount };

/** One of the periods of a calendar, or any days. */
export interface Span extends DayRange {
  /** As it was claimed. */
  readonly text: string;
}

export interface TotalClaim {
  readonly kind: 'total';
  readonly days: Span;
  readonly amount: Amount;
}

/** `period` against every period after `since` and before it: none is as high, or as low. */
export interface SinceClaim {
  readonly kind: 'since';
  readonly period: Period;
  readonly calendar: Calendar;
  readonly extreme: Extreme;
  readonly since: Span;
}

/** `period` is the n-th among the periods of `among`; without it among all up to its own time. */
export interface RankClaim {
  readonly kind: 'rank';
  readonly period: Period;
  readonly calendar: Calendar;
  readonly extreme: Extreme;
  readonly nth: number;
  readonly among: DayRange | undefined;
}

/** As a rank among earlier periods, of recorded figures alone: a period without one can't contradict it. */
export interface OnRecordClaim extends Omit<RankClaim, 'kind' | 'among'> {
  readonly kind: 'on-record';
}

/** Of two stretches of days, or of two scopes on the same days: the evidence holds the other one. */
export interface ComparisonClaim {
  readonly kind: 'comparison';
  readonly days: Span;
  readonly against: Span;
  readonly contrast: Contrast;
}

/** The part of the whole that the claim's own part filters select; a fraction of 1. */
export interface ShareClaim {
  readonly kind: 'share';
  readonly days: Span;
  readonly amount: Amount;
}

/** `period` is the last of so many rises, falls, quiet periods, or periods with at least `level`, in a row. */
export interface StreakClaim {
  readonly kind: 'streak';
  readonly period: Period;
  readonly calendar: Calendar;
  readonly run: 'rise' | 'fall' | 'quiet' | 'level';
  readonly level: number;
  readonly amount: Amount;
}

/** 1 January to a day, by itself or against the same days of other years. */
export interface YearToDateClaim {
  readonly kind: 'year-to-date';
  readonly days: Span;
  readonly says:
    | { readonly kind: 'total'; readonly amount: Amount }
    | { readonly kind: 'against'; readonly days: Span; readonly contrast: Contrast }
    /** The highest or lowest of the same days of all years after that one. */
    | { readonly kind: 'since'; readonly year: number; readonly extreme: Extreme };
}

export type Claim =
  | TotalClaim
  | SinceClaim
  | RankClaim
  | OnRecordClaim
  | ComparisonClaim
  | ShareClaim
  | StreakClaim
  | YearToDateClaim;
