/** English: what names of attributes mean by their head words: type → words and word groups, divided by commas. */
import type { AttributeType } from '../../domain/entity-spec.js';
import type { Lines } from './lexicon.js';
import { listed } from './listed.js';

export const EN_TYPES: Lines<AttributeType> = {
  email: listed(`
    email, emails, mail`),
  url: listed(`
    url, website, homepage, link, uri, webpage, hyperlink, linkedin, github, web address, web page,
    permalink, blog`),
  date: listed(`
    date, due back, due in, till, birthday, dob, birthdate, deadline, anniversary, day, expiry, due, birth, expiration, expires, born,
    since, valid until, valid from, valid to, valid till, until, joined, started, ended, serviced, inspected, last visit, last seen,
    date of birth, due date, purchased, installed, period start, period end, next visit, next due, next payment,
    last payment, next appointment, last appointment, last order, next delivery, last login, best before,
    last calibrated, graduation, launch, last service, next service, check in, check out, from date, to date,
    last inspection, last maintenance, next maintenance, last cleaned, last checked, last watered, last vaccinated,
    harvest date, week of, start, end, vaccinated, last serviced, signed up, enrolled, hired, planted, built on`),
  datetime: listed(`
    datetime, timestamp, arrival, departure, checkin, checkout, starts at, ends at, happened, arrival time,
    departure time, date and time, timeslot, logged, starts, ends, created, updated, time of arrival,
    check in time, check out time, pickup time, appointment time, scheduled, scheduled for, landing, takeoff`),
  time: listed(`
    time, clock, opening time, closing time, start time, end time, hour of day, opens, closes, opens at, closes at,
    opening hour, closing hour`),
  integer: listed(`
    opened in, built in, founded in, published in, released in, age, quantity, qty, count, stock, year, pages,
    credits, capacity, seats, rooms, floors, floor, stars, rating, score, points, minutes, population, mileage,
    sqft, passengers, bedrooms, bathrooms, players, participants, guests, servings, amount of people, number of,
    ones, days, weeks, months, years, hours, seconds, attendees, beds, doors, copies, units, position, rank,
    order, priority number, episodes, chapters, pieces, calories, views, likes, goals, wins, losses, duration,
    semester, experience, people, members, children, kids, meters, metres, kilometers, kilometres, km, moons, legs,
    visitors, slots, votes, attempts, downloads, employees, places, spots, workload, total seats, discount pct,
    stops, lives, laps, reps, sets, strings, wheels, headcount, odometer, graduation year, in stock, on hand,
    bottles, boxes, vintage, founded, eggs, playing time, cooking time, prep time, preparation time, shares,
    weeks old, tables, windows, tickets, sqm, shelf number, lap, megapixels, hp, horsepower, year built,
    year published, warranty months, warranty, trees, litter size, running time, playtime, inhabitants, volumes,
    issue year, dose, height in cm, reviews, attendance, enrollment, yield in kg, round, rounds, turns, threshold,
    retries, retry count, port, timeout, size in mb, shelf life, lead time, reorder level, number seats,
    minimum age, maximum age, attendee, max guests, grade level, jersey number, population size, lines,
    steps count, tokens, bytes, max loan days, loan days`),
  decimal: listed(`
    debit, credit, margin, profit, turnover, bid, price, cost, amount, salary, balance, total, weight, height,
    length, width, depth, fee, rent, deposit, gpa, budget, tax, discount, rate, payment, wage, revenue, income,
    expense, subtotal, commission, tip, bill, volume, area, distance, charge, fine, fare, value, percentage,
    percent, sum, pay, premium, bonus, debt, litres, liters, kg, kilos, grams, euros, dollars, pounds, tonnes, tons, centimetres, centimeters, miles, degrees,
     yield, worth, spend, pledge, goal amount,
    hourly rate, tuition, price per night, price per hour, nightly rate, vat, interest, paid amount, amount due, refund, credit limit, hours worked,
    concentration, grade average, average grade, thickness, diameter, acreage, acres, hectares, m2, m3, sqm area, surface area,
    sale price, cost price, unit price, monthly rent, fuel, allowance, stipend, dues, raised, payout, mass,
    list price, msrp, prize money, fundraising goal`),
  float: listed(`
    temperature, latitude, longitude, humidity, speed, voltage, magnitude, pressure, ph, lat, lng, lon, altitude, density,
    radius, angle, wind speed, rainfall, luminosity, brightness, acidity, ratio`),
  boolean: listed(`
    active, enabled, disabled, furnished, available, paid, verified, completed, done, archived, published,
    finished, confirmed, approved, visible, public, deleted, vegetarian, vegan, fragile, refundable, insured,
    vaccinated, neutered, sterilised, sterilized, returned, sold, urgent, mandatory, locked, premium member,
    smoker, resolved, read, attended, marked, allowed, hidden, discontinued, retired, featured, in use, taxable,
    gluten free, subscribed, waterproof, reserved, shipped, delivered, cancelled, canceled, present, billable,
    flammable, accessible, recurring, signed, checked, rented out, in service, opt in, newsletter opt in,
    newsletter, castrated, chipped, organic, shared, pinned, open source, graduated, occupied, spayed, housebroken,
    endangered, tested, contagious, required flag, wheelchair accessible, sold out, on sale, admin`),
  text: listed(`
    description, notes, note, remarks, remark, comment, comments, body, content, bio, biography, summary, details,
    steps, instructions, message, observations, text, reason, abstract, explanation, blurb, directions, background,
    history, story, feedback, minutes of meeting, transcript, terms, answer text, medical history, findings,
    dietary needs, recipe steps, ingredients list, synopsis, plot, lyrics, contents, agenda, symptoms, treatment,
    diagnosis, method, what happened, excerpt`),
  string: listed(`
    lesson day, training day, market day, practice day, rehearsal day, flag, site, name, title, code, phone, number, address, city, country, status, state, color, colour, brand, telephone,
    mobile, type, kind, zip, postcode, sku, isbn, iban, vin, plate, label, slug, currency, unit, author, owner,
    location, category, serial, fax, password, username, gender, sex, species, breed, ingredients, allergies, room,
    season, party, manager, place, venue, genre, language, subject, passport, license, licence, barcode, format,
    department, company, publisher, nickname, id number, account number, room number, model, make, position title,
    job title, role, nationality, token, hash, key, version, material, edition, shelf, size, platform, grade,
    priority, level, surface, goal, caption, blood type, country of origin, hometown, street, house number, suit, region, contact, supplier,
    instructor, coach, teacher, doctor, sponsor, organisation, organization, formula, tracking number, origin,
    destination, row, section, shift, opening hours, working hours, office hours, business hours, period, timezone,
    time zone, order number, invoice number, first name, last name, surname, middle name, family name, image,
    photo, picture, dosage form, statement, workflow, api key, pattern, stage, phase, source, channel, alias,
    initials, director, composer, artist, singer, abbreviation, vendor, registration, ward, pin, day of week,
    weekday, day of the week, payment method, payment status, payment terms, value type, price list, time slot,
    month, tax id, tax number, vat number, milk type, fee type, cost center, cost centre, amount unit, chip,
    frequency, coordinates, coordinate, blood pressure, specialty, topic, reference, signature, holder, guardian, parent, position, width unit, address line`),
};
