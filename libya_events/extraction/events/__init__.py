"""From the words that propose an event to the events that a report likely tells."""
