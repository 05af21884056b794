#!/usr/bin/env python3
"""Writes the generated task files beside this script, always the same bytes.

    python3 datasets/generate.py           write the files
    python3 datasets/generate.py --check   compare only; exit 1 when a file differs

Needs Python 3.8 and nothing else. The random numbers come from a generator of
its own, because Python's may change between versions.
"""

import json
import pathlib
import sys


class Dice:
    """Random numbers from a seed, by the SplitMix64 method."""

    def __init__(self, seed):
        self.state = seed

    def number(self, low, high, step=1):
        """A whole number from low to high, both included, in steps."""
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = (self.state ^ self.state >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
        return low + (mixed ^ mixed >> 31) % ((high - low) // step + 1) * step

    def pick(self, items):
        return items[self.number(0, len(items) - 1)]

    def some(self, items, count):
        """So many different items, in random order."""
        rest = list(items)
        return [rest.pop(self.number(0, len(rest) - 1)) for _ in range(count)]


NAMES = """Amara Bela Chen Dilan Edda Farid Greta Hana Ivo Jonas Kaja Leila Mateo Nils Oona Pedro
Quinn Rosa Sami Tilda Uma Viktor Wanda Xenia Yusuf Zofia""".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = """January February March April May June July August September October November
December""".split()


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


# --- arithmetic.jsonl -------------------------------------------------------------------------
# Each template returns the problem, the answer and the number of steps to it.


def shelves(d):
    rows, each, out = d.number(3, 12), d.number(8, 40), d.number(3, 20)
    place = d.pick(["library", "bookshop", "school", "office"])
    return (f"A {place} has {rows} shelves with {each} books on each. "
            f"{out} books are taken away. How many books are left?", rows * each - out, 2)


def tickets(d):
    adults, children = d.number(2, 9), d.number(2, 12)
    full, reduced = d.number(9, 24), d.number(3, 8)
    what = d.pick(["museum", "zoo", "swimming pool", "concert"])
    return (f"A {what} charges {full} euros for an adult and {reduced} euros for a child. "
            f"A group of {adults} adults and {children} children goes there. "
            "How many euros do they pay together?", adults * full + children * reduced, 3)


def change(d):
    price, count = d.number(2, 9), d.number(3, 9)
    note = next(n for n in (50, 100) if n > price * count)
    name, thing = d.pick(NAMES), d.pick(["notebooks", "plants", "candles", "mugs"])
    return (f"{name} buys {count} {thing} at {price} dollars each and pays with a "
            f"{note}-dollar note. How many dollars of change are due?", note - price * count, 2)


def train(d):
    speed, hours, rest = d.number(60, 140, 10), d.number(2, 6), d.number(20, 90, 5)
    vehicle = d.pick(["train", "coach", "delivery van"])
    return (f"A {vehicle} drives {hours} hours at {speed} kilometres an hour. After that it is "
            f"still {rest} kilometres from its goal. How long is the whole way in kilometres?",
            speed * hours + rest, 2)


def ages(d):
    young, gap, years = d.number(4, 15), d.number(3, 30), d.number(2, 12)
    a, b = d.some(NAMES, 2)
    return (f"{a} is {young} years old and {b} is {gap} years older. "
            f"How old are the two together in {years} years?", 2 * young + gap + 2 * years, 3)


def boxes(d):
    size, full, left = d.number(6, 24), d.number(5, 30), d.number(1, 5)
    thing = d.pick(["eggs", "jars", "tiles", "bulbs"])
    return (f"A packer fills boxes with {size} {thing} each. From {size * full + left} {thing}, "
            "how many boxes can be filled to the top?", full, 1)


def leftover(d):
    people, each = d.number(4, 9), d.number(5, 15)
    left = d.number(1, people - 1)
    thing = d.pick(["stickers", "marbles", "walnuts", "cards"])
    return (f"{people * each + left} {thing} are shared out equally among {people} children, as "
            f"many as possible to each. How many {thing} are left over?", left, 1)


def garden(d):
    width, length = d.number(4, 15), d.number(16, 40)
    owner = d.pick(NAMES)
    return (f"{owner}'s garden is a rectangle {length} metres long and {width} metres wide. "
            "How many metres of fence go all the way round it?", 2 * (width + length), 2)


def savings(d):
    start, weekly, weeks = d.number(10, 80), d.number(4, 20), d.number(5, 16)
    price = d.number(10, 30)
    name = d.pick(NAMES)
    return (f"{name} has {start} pounds and puts {weekly} pounds aside every week for {weeks} "
            f"weeks. Then {name} spends {price} pounds. How many pounds remain?",
            start + weekly * weeks - price, 3)


def tank(d):
    rate, minutes, leak = d.number(9, 25), d.number(6, 30), d.number(1, 6)
    return (f"A pump brings {rate} litres of water a minute into an empty tank, while "
            f"{leak} litres a minute run out through a leak. How many litres are in the tank after "
            f"{minutes} minutes?", (rate - leak) * minutes, 2)


def discount(d):
    price, percent = d.number(40, 400, 20), d.pick([5, 10, 15, 20, 25, 30, 40])
    thing = d.pick(["coat", "lamp", "bicycle helmet", "suitcase", "radio"])
    return (f"A {thing} costs {price} dollars. In the sale it is {percent} percent cheaper. "
            "What does it cost in the sale, in dollars?", price - price * percent // 100, 2)


def recipe(d):
    grams, people, guests = d.number(30, 120, 10), d.pick([2, 4, 5]), d.number(6, 14)
    food = d.pick(["rice", "lentils", "flour", "oats"])
    return (f"A recipe for {people} people takes {grams * people} grams of {food}. "
            f"How many grams are needed for {guests} people?", grams * guests, 2)


def workdays(d):
    daily, days, bonus = d.number(70, 160, 5), d.number(4, 20), d.number(20, 90, 10)
    name = d.pick(NAMES)
    return (f"{name} earns {daily} euros a day, works {days} days and gets a bonus of {bonus} "
            "euros at the end. How many euros is that in total?", daily * days + bonus, 2)


def reading(d):
    pages, first, rate = d.number(290, 480), d.number(20, 60), d.number(15, 30)
    days = d.number(3, 7)
    name = d.pick(NAMES)
    return (f"{name} reads a book of {pages} pages: {first} pages on the first day, then {rate} "
            f"pages on each of the next {days} days. How many pages are still unread?",
            pages - first - rate * days, 3)


def handshake(d):
    count = d.number(5, 20)
    kind = d.pick(["a meeting", "a birthday party", "a chess club", "a workshop"])
    return (f"At {kind} each of the {count} people shakes hands once with everybody else. "
            "How many handshakes are there?", count * (count - 1) // 2, 2)


def teams(d):
    team, games, win, drawn = d.pick(NAMES), d.number(12, 30), d.number(4, 8), d.number(1, 4)
    return (f"{team}'s team plays {games} games. It wins {win} of them, draws {drawn} and loses "
            "the rest. A win gives 3 points, a draw 1 point and a loss costs nothing. "
            "How many games are lost, and how many points are made? Answer with the sum of the two "
            "numbers.", games - win - drawn + 3 * win + drawn, 4)


TEMPLATES = [shelves, tickets, change, train, ages, boxes, leftover, garden, savings, tank,
             discount, recipe, workdays, reading, handshake, teams]


def arithmetic():
    dice, seen = Dice(17), set()
    for index in range(240):
        template = TEMPLATES[index % len(TEMPLATES)]
        text, answer, steps = template(dice)
        while text in seen:
            text, answer, steps = template(dice)
        seen.add(text)
        yield {
            "id": f"arithmetic-{index + 1:03}",
            "system": "Work the problem out step by step. "
                      "Write the answer as a number alone on the last line.",
            "input": text,
            "target": str(answer),
            "tags": ["arithmetic", f"steps-{steps}"],
            "metadata": {"template": template.__name__},
        }


# --- extraction.jsonl -------------------------------------------------------------------------


def day(d):
    """A date in words and in digits."""
    month, number, year = d.number(1, 12), d.number(1, 28), d.pick([2025, 2026, 2027])
    words = d.pick([f"{number} {MONTHS[month - 1]} {year}", f"{MONTHS[month - 1]} {number}, {year}",
                    f"{MONTHS[month - 1]} {number} {year}"])
    return words, f"{year}-{month:02}-{number:02}"


def invoice(d):
    maker = d.pick(["Northwind Paper", "Halden Optics", "Brook & Sons", "Lumo Energy",
                    "Tavi Print"])
    number, (words, date) = f"{d.pick('ABKRT')}-{d.number(1000, 9999)}", day(d)
    amount = d.number(2000, 250000, 5)
    code, sign = d.pick([("EUR", "€"), ("USD", "$"), ("GBP", "£")])
    shown = f"{sign}{amount // 100:,}.{amount % 100:02}"
    text = d.pick([
        f"{maker}. Invoice no. {number}. Please pay {shown} by {words}. Thank you for your order.",
        f"Dear customer, this is a reminder for invoice {number} from {maker}: {shown} are due on "
        f"{words}.",
        f"Hi, accounts here at {maker}. Attached is {number}. The total comes to {shown}, payable "
        f"no later than {words}.",
        f"INVOICE {number}\nFrom: {maker}\nTotal: {shown}\nDue: {words}",
    ])
    keys = {"invoice_number": number, "vendor": maker, "total": amount / 100, "currency": code,
            "due_date": date}
    return text, keys


def appointment(d):
    name, doctor = d.some(NAMES, 2)
    place = d.pick(["dental practice", "eye clinic", "physiotherapy practice",
                    "vaccination centre"])
    (words, date), minutes = day(d), d.number(8 * 60, 17 * 60, 15)
    text = d.pick([
        f"Hello {name}, your appointment at the {place} is on {words} at {clock(minutes)} with "
        f"Dr {doctor}. Please bring your card.",
        f"Dr {doctor} will see you on {words}, {clock(minutes)}. Patient: {name}. See you soon at "
        f"the {place}!",
        f"Reminder for {name}: {place}, {words}, {clock(minutes)}, Dr {doctor}. Reply CANCEL if "
        "you cannot come.",
    ])
    return text, {"patient": name, "doctor": doctor, "date": date, "time": clock(minutes)}


def order(d):
    name, city = d.pick(NAMES), d.pick(["Bergen", "Porto", "Leeds", "Graz", "Turku", "Lyon"])
    item = d.pick(["desk lamp", "rain jacket", "tea kettle", "wall clock", "camping stove"])
    colour, count = d.pick(["red", "black", "green", "white"]), d.number(2, 9)
    text = d.pick([
        f"Hi, this is {name} from {city}. I'd like {count} of the {item} in {colour}, please.",
        f"Please send {count} {colour} pieces of your {item} to {city}. The name is {name}.",
        f"Order by {name}: {item}, colour {colour}, quantity {count}, ship to {city}.",
        f"We first wanted {count + 2}, but make it {count}: {item}, in {colour}. Deliver to "
        f"{name}, {city}.",
    ])
    return text, {"customer": name, "item": item, "colour": colour, "quantity": count, "city": city}


def booking(d):
    name, hotel = d.pick(NAMES), d.pick(["Hotel Meridian", "Pension Alma", "Harbour Inn"])
    (words, date), nights, guests = day(d), d.number(2, 9), d.number(1, 4)
    people = "one guest" if guests == 1 else f"{guests} guests"
    breakfast = d.pick([True, False])
    meal = "with breakfast" if breakfast else "without breakfast"
    text = d.pick([
        f"{hotel} confirms your stay, {name}: arrival {words}, {nights} nights, {people}, {meal}.",
        f"Good news, {name}! {nights} nights at {hotel} from {words} for {people} {meal} are "
        "booked.",
        f"Booking for {people} under the name {name}. {hotel}, check-in {words}, {nights} nights, "
        f"{meal}.",
    ])
    return text, {"guest": name, "hotel": hotel, "arrival": date, "nights": nights,
                  "guests": guests, "breakfast": breakfast}


def extraction():
    dice, kinds, seen = Dice(42), [invoice, appointment, order, booking], set()
    for index in range(48):
        kind = kinds[index % len(kinds)]
        text, keys = kind(dice)
        while text in seen:
            text, keys = kind(dice)
        seen.add(text)
        listed = ", ".join(f'"{key}"' for key in keys)
        yield {
            "id": f"extraction-{index + 1:02}",
            "system": f"Read the text and answer with a JSON object with the keys {listed}, and "
                      "nothing else. Dates are YYYY-MM-DD, times are HH:MM, amounts and counts are "
                      "numbers, currencies are three letters, yes or no is true or false.",
            "input": text,
            "target": json.dumps(keys, ensure_ascii=False),
            "tags": ["extraction", kind.__name__],
        }


# --- instructions.jsonl -----------------------------------------------------------------------
# Each scene returns the turns (user and assistant by turns) and what is checked.


def signal(d):
    word = d.pick(["harbour", "copper", "maple", "signal"])
    answer = d.pick(["anchor", "velvet", "echo"])
    return ([f'When I write only the word "{word}", answer only with the word "{answer}".',
             "Understood.", "What colour is fresh snow? One word.", "White", word],
            {"target": answer})


def shopping(d):
    items = d.some(["milk", "apples", "soap", "bread", "tea", "rice", "nuts", "salt"], 5)
    return ([f"Start a shopping list: {items[0]}, {items[1]}, {items[2]}.", "Done.",
             f"Add {items[3]} and {items[4]}, and take {items[1]} off.", "The list is updated.",
             "How many things are on the list now? Answer with the number."], {"target": "4"})


def correction(d):
    first, second = d.some(DAYS, 2)
    name = d.pick(NAMES)
    return ([f"{name}'s parcel comes on {first}.", f"I'll remember: {first}.",
             f"Sorry, I misread the message. It comes on {second}.", "Thanks, noted.",
             f"On which day does {name}'s parcel come? Answer with the day alone."],
            {"target": second})


def budget(d):
    start, one, two = d.number(200, 500, 10), d.number(20, 90), d.number(20, 90)
    return ([f"We have {start} euros for the party.", "A good start.",
             f"The room cost {one} euros.", "Noted.", f"And the music cost {two} euros.", "Noted.",
             "How many euros are left? Answer with the number."],
            {"target": str(start - one - two)})


def ending(d):
    mark = d.pick(["###", "END", "<done>", "=over="])
    country, capital = d.pick([("Portugal", "Lisbon"), ("Norway", "Oslo"), ("Kenya", "Nairobi"),
                               ("Peru", "Lima"), ("Greece", "Athens"), ("Cuba", "Havana")])
    return ([f"From now on, end every answer with {mark} and write nothing after it.",
             f"I will. {mark}", f"What is the capital of {country}?"],
            {"assert": [{"type": "contains", "value": capital},
                        {"type": "regex", "value": mark + r"\s*$"}]})


def capitals(d):
    animal, sound = d.pick([("cow", "MOO"), ("cat", "MEOW"), ("duck", "QUACK"), ("dog", "WOOF"),
                            ("sheep", "BAA"), ("pig", "OINK"), ("owl", "HOOT")])
    return (["Please write all your answers in capital letters.", "ALL RIGHT.",
             f"What sound does a {animal} make, as children spell it?"],
            {"assert": [{"type": "contains", "value": sound},
                        {"type": "regex", "value": "^[^a-z]+$"}]})


def seats(d):
    a, b, c = d.some(NAMES, 3)
    side, answer = d.pick([("left", b), ("right", c), ("left", b)])
    return ([f"On a bench sit, from left to right, {a}, {b} and {c}.", "I can picture that.",
             f"{a} and {b} swap places.", "Done.",
             f"Who sits at the far {side} now? Answer with the name."], {"target": answer})


def units(d):
    metres = d.number(3, 40) * 1000
    return (["I think in kilometres only, so give me every distance in kilometres.",
             "Kilometres it is.", f"The lake is {metres} metres away. How far is that for me? "
             "Answer with the number alone."], {"target": str(metres // 1000)})


def secret(d):
    start, minus = d.number(4, 30), d.number(2, 7)
    return ([f"Keep a number in mind: {start}.", "I have it.", "Double it.", "Done.",
             f"Take away {minus}.", "Done.", "Which number is it now? Answer with the number."],
            {"target": str(2 * start - minus)})


def pets(d):
    people = d.some(NAMES, 3)
    animals = d.some(["parrot", "tortoise", "rabbit", "hamster", "ferret"], 3)
    who = d.number(0, 2)
    said = ", ".join(f"{p} has a {a}" for p, a in zip(people, animals))
    return ([f"Three neighbours: {said}.", "Nice.", "What is 6 times 7?", "42",
             f"Which animal does {people[who]} have? Answer with one word."],
            {"target": animals[who]})


def meeting(d):
    start, later, length = d.number(9 * 60, 15 * 60, 15), d.number(15, 60, 15), d.pick([30, 45, 90])
    return ([f"The meeting begins at {clock(start)} and lasts {length} minutes.", "Got it.",
             f"It begins {later} minutes later than planned, the length stays.", "Got it.",
             "When does it end? Answer as HH:MM."], {"target": clock(start + later + length)})


def drawers(d):
    things = d.some(["key", "stamp", "compass", "ring"], 2)
    places = d.some(["red box", "blue box", "green box"], 3)
    asked, answer = d.pick([(things[0], places[2]), (things[1], places[0])])
    return ([f"The {things[0]} is in the {places[0]} and the {things[1]} is in the {places[1]}.",
             "Understood.", f"I move the {things[0]} to the {places[2]}, and then the {things[1]} "
             f"to the {places[0]}.", "Understood.",
             f"In which box is the {asked}? Answer with the colour."],
            {"target": answer.split()[0]})


SCENES = [signal, shopping, correction, budget, ending, capitals, seats, units, secret, pets,
          meeting, drawers]


def instructions():
    dice, seen = Dice(7), set()
    for index in range(60):
        scene = SCENES[index % len(SCENES)]
        turns, check = scene(dice)
        while str(turns) in seen:
            turns, check = scene(dice)
        seen.add(str(turns))
        roles = ["user", "assistant"]
        yield {
            "id": f"instructions-{index + 1:02}",
            "messages": [{"role": roles[turn % 2], "content": text}
                         for turn, text in enumerate(turns)],
            **check,
            "tags": ["instructions", scene.__name__],
        }


# ----------------------------------------------------------------------------------------------


def main():
    folder, is_same = pathlib.Path(__file__).resolve().parent, True
    for make in (arithmetic, extraction, instructions):
        path = folder / f"{make.__name__}.jsonl"
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in make())
        if sys.argv[1:] == ["--check"]:
            if not path.exists() or path.read_bytes() != text.encode("utf-8"):
                print(f"{path.name} differs from what generate.py writes", file=sys.stderr)
                is_same = False
        else:
            path.write_bytes(text.encode("utf-8"))
            print(f"{path.name}: {text.count(chr(10))} lines")
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())
