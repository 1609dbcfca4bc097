/** A small policy with every word of the language in it, for tests. */
export const SAMPLE_POLICY = `
kangma: 1
policy: sample
version: 3
title: { en: Sample, zh-Hans: 示例, zh-Hant: 示例 }
issuer: { division: "3502", office: cdc, phone: "12345" }
jurisdiction: "3502"
basis: [Law on infectious diseases]
published: 2022-03-14T00:00:00+08:00
effective: 2022-03-15T00:00:00+08:00
retroactive: false
openPathways: keep
timezone: "+08:00"
days: elapsed
unknown: hold
combine: worst
assume: { laboratory: 12h }
accept: { test: province, release: city }
minimumDwell: 30m
lookBack: 14d
base: { needs: [{ kind: identity }, { kind: declaration, item: healthy }], article: H2 }
inherit: ask
pathways:
  - id: contact
    row: R3
    article: 一-2
    title: { en: Contact, zh-Hans: 接触者, zh-Hant: 接觸者 }
    on: { kind: contact, degree: close, setting: [enclosed, other] }
    classify:
      since: lastExposure
      bands:
        - { atMost: 14d, start: central }
        - { moreThan: 14d, lessThan: 21d, start: home }
        - { atLeast: 21d, start: late }
    stages:
      - id: central
        colour: [red, yellow]
        measure: central-quarantine
        clock: { from: lastContact, for: 14d }
        course: { min: 2, gap: 24h, within: 14d, all: negative }
        release: { form: central-quarantine, by: site, deadline: { after: 24h, else: superior } }
        onPositive: restart
      - id: home
        colour: yellow
        measure: home-monitoring
        exits:
          - { id: clocked, article: 一-2, clock: { from: release, for: 7d }, then: late }
          - { id: tested, course: { min: 3, days: [1, 3, 5] }, convert: { within: 1h } }
        then: late
      - id: late
        colour: yellow
        measure: none
        clock: { until: { kind: clearance, of: symptoms }, deadline: { after: 60d, else: case } }
        convert: { within: 2h }
        then: green
exits:
  - id: three-tests
    row: R10
    article: 三
    attachesTo: contact/home
    course: { days: [1, 3, 5], gap: 24h }
    then: green
    convert: { within: 1h }
vetoes:
  - id: symptoms
    row: R13
    article: Q8
    title: { en: Symptoms, zh-Hans: 症状, zh-Hant: 症狀 }
    on: { kind: symptom }
    clock: { from: lastSymptom, for: 14d }
exemptions:
  - id: duty
    row: R15
    article: Q4
    title: { en: On duty, zh-Hans: 在岗, zh-Hant: 在崗 }
    on: { kind: stay }
    given: { kind: duty }
    testWithin: 48h
    until: 14d
asks:
  - id: weak-stay
    row: R18
    article: Q4
    title: { en: Were you there?, zh-Hans: 您是否到过该地？, zh-Hant: 您是否到過該地？ }
    on: { kind: stay, weight: weak }
    settledBy: { kind: test, result: negative }
    deadline: { after: 24h, else: refer }
ignores:
  - { on: { kind: flag }, because: Not used here. }
choices:
  - { hole: Day 21, choice: Counts as late., article: 一-8 }
`;
