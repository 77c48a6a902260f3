package io.sportello.policies.proof;

/**
 * Inputs that no row answers.
 *
 * @param region the inputs; as large a part of them as has one description
 * @param row a row that would answer them if a single one of its cells were wider, from 1; 0 when there is none
 * @param input the input of that cell, or null
 */
public record Gap(Region region, int row, String input) {}
