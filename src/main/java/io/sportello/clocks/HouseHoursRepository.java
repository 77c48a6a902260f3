package io.sportello.clocks;

import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the sellers' hours. */
interface HouseHoursRepository extends JpaRepository<HouseHoursSetting, String> {}
