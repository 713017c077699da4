"""The demo's tables put together."""

from jobmatch.demo.data import (
    firms_other,
    firms_trade,
    jobs_craft,
    jobs_desk,
    jobs_food,
    jobs_green,
    jobs_people,
    jobs_trade,
    lives_east,
    lives_east_two,
    lives_west,
    lives_west_two,
)

FIRMS = firms_trade.FIRMS + firms_other.FIRMS
JOBS = jobs_trade.JOBS + jobs_food.JOBS + jobs_green.JOBS + jobs_desk.JOBS + jobs_people.JOBS + jobs_craft.JOBS
LIVES = lives_east.LIVES + lives_east_two.LIVES + lives_west.LIVES + lives_west_two.LIVES
